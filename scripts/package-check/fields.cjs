const { createDataset, defineDataset, table } = require("@seedbed/core");
const f = require("@seedbed/core/f");

const definition = defineDataset({
  users: table(100, {
    id: f.uuid().primaryKey(),
    scores: f.array(f.object({ points: f.int({ min: 0, max: 9 }), level: f.enum(["low", "high"]) }), { max: 3 }),
  }),
});

console.log(createDataset(definition, { seed: "demo" }).digest());
