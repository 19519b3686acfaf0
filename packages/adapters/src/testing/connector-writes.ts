import { type Batch, fromValues, type TableSchema, type Vector } from "@seedbed/core";
import { assertSame } from "./assert-same.js";
import type { ConnectorSubject } from "./connector-subject.js";
import { codeOf, withConnector } from "./with-connector.js";

type Row = Readonly<Record<string, unknown>>;
type Writes = NonNullable<ConnectorSubject["writes"]>;

/** Rows arrive, each once and in order, however they are cut into batches. */
export function checkWriting(subject: ConnectorSubject, { table, schema, rows, taken }: Writes): Promise<void> {
  return withConnector(subject, async (connector) => {
    const sink = await connector.write(table, { schema });
    await sink.write(toBatch(schema, rows, 0, 1));
    await sink.write(toBatch(schema, rows, 1, rows.length));
    await sink.commit();
    assertSame(await taken(), rows, "rows that arrived");
    assertSame(sink.written, rows.length, "rows that the sink counted");
    assertSame(await codeOf(() => sink.write(toBatch(schema, rows, 0, 1))), "SINK_CLOSED", "the code after a commit");
  });
}

/** After an abort nothing is there, or what the sink counted where the service cannot take back. */
export function checkAbort(subject: ConnectorSubject, { table, schema, rows, taken }: Writes): Promise<void> {
  return withConnector(subject, async (connector) => {
    const sink = await connector.write(table, { schema });
    await sink.write(toBatch(schema, rows, 0, 2));
    await sink.abort();
    await sink.abort();
    const arrived = await taken();
    assertSame(arrived, sink.atomic ? [] : rows.slice(0, sink.written), "rows after an abort");
    assertSame(await codeOf(() => sink.write(toBatch(schema, rows, 2, 3))), "SINK_CLOSED", "the code after an abort");
    assertSame(await codeOf(() => connector.write("no such table", { schema })), "RESOURCE_UNKNOWN", "the code for a table");
  });
}

function toBatch(schema: TableSchema, rows: readonly Row[], from: number, to: number): Batch {
  const columns: Record<string, Vector> = {};
  for (const { name, type } of schema.columns)
    columns[name] = fromValues(
      type,
      rows.slice(from, to).map((row) => row[name]),
    );
  return { table: schema.name, from, length: to - from, columns };
}
