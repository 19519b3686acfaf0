import { createDataset, defineDataset, table } from "@seedbed/core";
import * as f from "@seedbed/core/f";

const definition = defineDataset({
  users: table(100, {
    id: f.uuid().primaryKey(),
    scores: f.array(f.object({ points: f.int({ min: 0, max: 9 }), level: f.enum(["low", "high"]) }), { max: 3 }),
  }),
});

console.log(createDataset(definition, { seed: "demo" }).digest());
