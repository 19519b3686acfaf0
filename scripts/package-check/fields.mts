import { createDataset, defineDataset, table } from "@seedbed/core";
import * as f from "@seedbed/core/f";

const definition = defineDataset({ users: table(100, { id: f.uuid().primaryKey(), level: f.enum(["low", "high"]) }) });

const level: "low" | "high" = createDataset(definition, { seed: "demo" }).users.at(0).level;
void level;
