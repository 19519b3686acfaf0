import { performance } from "node:perf_hooks";
import { generate } from "@seedbed/core/schema";
import { createLargeSchema } from "./large-schema.js";

const schema = createLargeSchema();
const start = performance.now();
generate(schema, { seed: "bench", count: 1 });
const timeMs = performance.now() - start;
process.stdout.write(JSON.stringify({ timeMs, lines: JSON.stringify(schema, null, 2).split("\n").length }));
