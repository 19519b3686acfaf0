import { createDataset, defineDataset, f, table } from "@seedbed/core";

const definition = defineDataset({
  users: table(100, {
    id: f.uuid().primaryKey(),
    age: f.int({ min: 18, max: 90 }),
  }),
});

console.log(createDataset(definition, { seed: "demo" }).digest());
