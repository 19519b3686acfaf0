import { type Batch, createDataset, toValues } from "@seedbed/core";
import type { Connector, ConnectorSource } from "../connectors/contract/connector.js";
import type { Cursor } from "../connectors/contract/cursor.js";
import { assertSame } from "./assert-same.js";
import type { ConnectorSubject } from "./connector-subject.js";
import { codeOf, withConnector } from "./with-connector.js";

type Row = Readonly<Record<string, unknown>>;
type Reads = NonNullable<ConnectorSubject["reads"]>;

/** Discovery: the table is there, and its dataset can be made. */
export function checkDiscovery(subject: ConnectorSubject, reads: Reads): Promise<void> {
  return withConnector(subject, async (connector) => {
    const { tables, definition } = await connector.discover();
    const found = tables.find(({ name }) => name === reads.table);
    assertSame(found?.can.includes("read"), true, `${reads.table} can be read`);
    const names = new Set(found?.schema.columns.map(({ name }) => name));
    const missing = reads.rows.flatMap((row) => Object.keys(row)).filter((name) => !names.has(name));
    assertSame(missing, [], "members that are no columns");
    const { tables: made } = createDataset(definition, { seed: 1 });
    for (const table of Object.values(made)) table.toArray();
  });
}

/** How rows are cut into batches, and which are asked for, changes none of them. */
export function checkBatches(subject: ConnectorSubject, { table, rows }: Reads): Promise<void> {
  return withConnector(subject, async (connector) => {
    const source = await connector.read(table);
    for (const size of [1, 2, 3, 4096]) assertSame(await readAll(source, { size }), rows, `rows in batches of ${size}`);
    const [from, to] = [1, Math.max(1, rows.length - 1)];
    assertSame(await readAll(source, { from, to, size: 2 }), rows.slice(from, to), `rows ${from} to ${to}`);
    assertSame(await readAll(source, { from: 0, to: 0 }), [], "no rows");
  });
}

/** A reading that ended anywhere goes on there, with a cursor that went through JSON. */
export function checkResuming(subject: ConnectorSubject, { table, rows }: Reads): Promise<void> {
  return withConnector(subject, async (connector) => {
    for (let stop = 1; stop <= rows.length; stop++) {
      const first: Row[] = [];
      const source = await connector.read(table);
      assertSame(source.cursor(), undefined, "the cursor of a reading that did not begin");
      for await (const batch of source.batches({ size: 1 })) {
        first.push(...toRows(batch));
        if (first.length === stop) break;
      }
      const after = JSON.parse(JSON.stringify(source.cursor())) as Cursor;
      const rest = await readAll(await connector.read(table, { after }), { size: 2 });
      assertSame([...first, ...rest], rows, `rows read in two parts, cut at ${stop}`);
    }
  });
}

/** What is new is read once. */
export function checkIncremental(subject: ConnectorSubject, { table, rows, add }: Required<Reads>): Promise<void> {
  return withConnector(subject, async (connector) => {
    const source = await connector.read(table);
    assertSame((await readAll(source)).length, rows.length, "rows of the first reading");
    const second = await connector.read(table, { after: source.cursor() });
    assertSame(await readAll(second), [], "rows when nothing is new");
    for (let i = 0, after = second.cursor(); i < 2; i++) {
      const added = await add();
      const next = await connector.read(table, { after });
      assertSame(await readAll(next), [added], "rows that are new");
      after = next.cursor();
    }
  });
}

/** Foreign cursors and unknown tables are refused. */
export function checkNames(subject: ConnectorSubject, { table }: Reads): Promise<void> {
  return withConnector(subject, async (connector) => {
    const odd = [{}, { connector: "other", table, state: {} }, { connector: connector.name, table: "other", state: {} }, 7, null];
    for (const after of [...odd, { connector: connector.name, table, state: { page: 1, x: [] } }]) {
      const refused = await codeOf(async () => readAll(await connector.read(table, { after: after as never })));
      assertSame(refused, "CURSOR_INVALID", `the code for the cursor ${JSON.stringify(after)}`);
    }
    for (const name of ["no such table", "__proto__", ""]) {
      assertSame(await codeOf(() => connector.read(name)), "RESOURCE_UNKNOWN", `the code for the table ${name}`);
    }
  });
}

/** A signal ends a reading, with its reason. */
export function checkCancelling(subject: ConnectorSubject, { table }: Reads): Promise<void> {
  return withConnector(subject, async (connector: Connector) => {
    const reason = new Error("enough");
    for (const pick of ["call", "batches"] as const) {
      const controller = new AbortController();
      const { signal } = controller;
      const source = await connector.read(table, pick === "call" ? { signal } : {});
      const run = async (): Promise<void> => {
        for await (const _ of source.batches({ size: 1, ...(pick === "batches" ? { signal } : {}) })) controller.abort(reason);
      };
      assertSame(await run().catch((error: unknown) => error === reason), true, `the reason of a signal given to ${pick}`);
    }
  });
}

async function readAll(source: ConnectorSource, options: { from?: number; to?: number; size?: number } = {}): Promise<Row[]> {
  const rows: Row[] = [];
  let next = options.from ?? 0;
  for await (const batch of source.batches(options)) {
    assertSame([batch.from, batch.table], [next, source.schema.name], "row number and table of a batch");
    next += batch.length;
    rows.push(...toRows(batch));
  }
  return rows;
}

function toRows(batch: Batch): Row[] {
  const columns = Object.entries(batch.columns).map(([name, vector]) => [name, toValues(vector)] as const);
  return Array.from({ length: batch.length }, (_, i) =>
    Object.fromEntries(columns.flatMap(([name, values]) => (values[i] === undefined ? [] : [[name, values[i]]]))),
  );
}
