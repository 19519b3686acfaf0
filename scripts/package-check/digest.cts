import core = require("@seedbed/core");

const { createDataset, defineDataset, f, table } = core;

const definition = defineDataset({
  users: table(100, {
    id: f.uuid().primaryKey(),
    age: f.int({ min: 18, max: 90 }),
  }),
});

const digest: string = createDataset(definition, { seed: "demo" }).digest();
void digest;
