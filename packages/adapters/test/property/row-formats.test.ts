import { createFormat, type Format, type FormatName } from "@seedbed/adapters";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readRows, toContext, toInput, toRows } from "../fixtures/container.js";
import { type RandomTable, randomTable, toBatches } from "../fixtures/random-table.js";
import { orCode, writeAny } from "../fixtures/row-file.js";

const formats: Record<string, Format> = {
  csv: createFormat("csv"),
  "csv, without header": createFormat("csv", { header: false, delimiter: ";", quote: "'", lineEnding: "crlf", nullText: "NULL" }),
  tsv: createFormat("tsv", { byteOrderMark: true }),
  json: createFormat("json"),
  ndjson: createFormat("ndjson"),
  xml: createFormat("xml"),
  xlsx: createFormat("xlsx"),
  yaml: createFormat("yaml"),
  "yaml, without a name": createFormat("yaml", { named: false }),
  typescript: createFormat("typescript", { asConst: true }),
  copy: createFormat("copy"),
  "copy, without header": createFormat("copy", { header: false }),
  "sql, postgres": createFormat("sql", { rowsPerStatement: 5 }),
  "sql, mysql": createFormat("sql", { dialect: "mysql", transaction: false }),
  "sql, sqlite": createFormat("sql", { dialect: "sqlite" }),
  "sql, ansi": createFormat("sql", { dialect: "ansi", rowsPerStatement: 1 }),
};

async function roundTrip(
  format: Format,
  table: RandomTable,
  cuts: readonly number[],
  streamed: boolean,
): Promise<string | undefined> {
  const [whole] = toBatches(table, []);
  const file = await orCode(() => writeAny(format, table.schema, toBatches(table, cuts)));
  if (typeof file === "string") return file;
  const tables = await format.read!(toInput(file, streamed), toContext({}, undefined, table.schema));
  expect(tables.map(({ schema }) => schema)).toEqual([table.schema]);
  expect(await readRows(tables[0]!)).toStrictEqual(toRows(table.schema, whole!));
  return undefined;
}

describe.each(Object.entries(formats))("%s", (_, format) => {
  it("gives back what was written, or refuses to write it", async () => {
    let refused = 0;
    const runs = 80;
    await fc.assert(
      fc.asyncProperty(randomTable, fc.array(fc.nat(), { maxLength: 3 }), fc.boolean(), async (table, cuts, streamed) => {
        const code = await roundTrip(format, table, cuts, streamed);
        if (code !== undefined) expect(["TYPE_UNSUPPORTED", "VALUE_NOT_JSON"]).toContain(code);
        refused += code === undefined ? 0 : 1;
      }),
      { numRuns: runs },
    );
    expect(refused).toBeLessThan(runs / 2);
  });

  it("meets damaged files with errors that have a name, within its limits", async () => {
    const codes = new Set<number | string>();
    const spot = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat({ max: 255 }));
    const damage = fc.record({
      cut: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      spots: fc.array(spot, { maxLength: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(randomTable, damage, fc.boolean(), async (table, { cut, spots }, known) => {
        const file = await orCode(() => writeAny(format, table.schema, toBatches(table, [])));
        if (typeof file === "string") return;
        for (const [place, byte] of spots) file[Math.floor(place * (file.length - 1))] = byte;
        const bytes = file.subarray(0, cut === null ? file.length : Math.floor(cut * file.length));
        const outcome = await orCode(async () => {
          const context = toContext({ heldBytes: 1 << 24 }, [], known ? table.schema : undefined);
          let rows = 0;
          for (const each of await format.read!(toInput(bytes), context)) {
            for await (const batch of each.batches()) rows += toRows(each.schema, batch).length;
          }
          return rows;
        });
        codes.add(typeof outcome === "number" ? "rows" : outcome);
        if (typeof outcome === "string") expect(["FILE_INVALID", "READ_LIMIT"]).toContain(outcome);
      }),
      { numRuns: 150 },
    );
    expect(codes).toContain("rows");
  });

  it("reads rows from and to", async () => {
    await fc.assert(
      fc.asyncProperty(randomTable, fc.nat({ max: 24 }), fc.nat({ max: 24 }), async (table, from, to) => {
        const file = await orCode(() => writeAny(format, table.schema, toBatches(table, [])));
        if (typeof file === "string") return;
        const [read] = await format.read!(toInput(file), toContext({}, undefined, table.schema));
        const rows = toRows(table.schema, toBatches(table, [])[0]!);
        expect(await readRows(read!, { from, to, size: 5 })).toStrictEqual(rows.slice(from, to));
        expect(await readRows(read!)).toStrictEqual(rows);
      }),
      { numRuns: 20 },
    );
  });
});

const NAMES: readonly FormatName[] = ["csv", "tsv", "json", "ndjson", "xml", "copy", "sql", "yaml", "typescript", "xlsx"];

it("takes any bytes without a crash", async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...NAMES), fc.uint8Array({ maxLength: 300 }), async (name, bytes) => {
      const outcome = await orCode(async () => {
        for (const table of await createFormat(name).read!(toInput(bytes), toContext({}, []))) await readRows(table);
        return 0;
      });
      if (typeof outcome === "string") expect(["FILE_INVALID", "READ_LIMIT"]).toContain(outcome);
    }),
    { numRuns: 300 },
  );
});
