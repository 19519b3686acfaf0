import assert from "node:assert/strict";
import { createDataset, defineDataset, f, table } from "@seedbed/core";
import { createUsersDataset } from "../w1/users-dataset.js";
import type { MemoryOrder, MemoryReport } from "./memory.js";

interface Readable {
  readonly rowCount: number;
  batches(): AsyncIterable<{ readonly length: number }>;
}

/** Number tables of a few columns: most of the rows one can make in a minute. */
function createNarrow(rows: number): Readable[] {
  const definition = defineDataset({
    events: table(rows, { id: f.sequence().primaryKey(), size: f.int({ min: 0, max: 1000 }), state: f.enum(["a", "b", "c"]) }),
  });
  return [createDataset(definition, { seed: "bench" }).events];
}

/** A tenth of the rows are parents; the children read them. */
function createRelational(rows: number): Readable[] {
  const definition = defineDataset({
    parents: table(Math.round(rows / 11), { id: f.sequence().primaryKey(), size: f.int({ min: 0, max: 1000 }) }),
    children: table(
      { per: "parents", between: [0, 20] },
      { id: f.sequence().primaryKey(), parentId: f.ref("parents.id"), parentSize: f.copy("parents.size") },
    ),
  });
  const data = createDataset(definition, { seed: "bench" });
  return [data.parents, data.children];
}

const TABLES: Readonly<Record<MemoryOrder["shape"], (rows: number) => Readable[]>> = {
  narrow: createNarrow,
  users: (rows) => [createUsersDataset(rows).users],
  relational: createRelational,
};

const order = JSON.parse(process.argv[2]!) as MemoryOrder;
let rows = 0;
let halfwayBytes = 0;
for (const source of TABLES[order.shape](order.rows)) {
  for await (const batch of source.batches()) {
    rows += batch.length;
    if (halfwayBytes === 0 && rows >= order.rows / 2) halfwayBytes = readPeak();
  }
}
assert.ok(Math.abs(rows / order.rows - 1) < 0.01, `${rows} rows instead of ${order.rows}`);
const report: MemoryReport = { rows, halfwayBytes, peakBytes: readPeak() };
process.stdout.write(JSON.stringify(report));

function readPeak(): number {
  return process.resourceUsage().maxRSS * 1024;
}
