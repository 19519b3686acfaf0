import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createDataset, defineDataset, f, table } from "@seedbed/core";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import type { DatasetSource } from "../../src/source/dataset-source.js";
import { openFolderStore, openStoredDataset, storeDataset } from "../../src/stores/index.js";

const root = mkdtempSync(join(tmpdir(), "seedbed-stored-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let opened = 0;

function makeData(rows: number, seed: number) {
  return createDataset(
    defineDataset({
      users: table(rows, {
        id: f.uuid().primaryKey(),
        age: f.int({ min: 0, max: 99 }),
        name: f.string().nullable(0.3),
        born: f.date(),
        seen: f.timestamp(),
        price: f.decimal({ scale: 2 }),
        tags: f.array(f.string(), { min: 0, max: 3 }),
      }),
      "odd / name": table(3, { id: f.sequence().primaryKey() }),
      nothing: table(0, { id: f.sequence().primaryKey() }),
    }),
    { seed },
  );
}

async function readRows(source: DatasetSource["tables"][string] | undefined, from = 0, to = 1e9): Promise<unknown[]> {
  const rows: unknown[] = [];
  const { toValues } = await import("@seedbed/core");
  for await (const batch of source!.batches({ from, to, size: 7 })) {
    const columns = Object.entries(batch.columns).map(([name, vector]) => [name, toValues(vector)] as const);
    for (let i = 0; i < batch.length; i++) rows.push(Object.fromEntries(columns.map(([name, values]) => [name, values[i]])));
  }
  return rows;
}

describe("stored datasets", () => {
  it("are read back as they were, in any format, parts and range", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          rows: fc.integer({ min: 0, max: 40 }),
          partRows: fc.integer({ min: 1, max: 50 }),
          format: fc.constantFrom("parquet" as const, "ndjson" as const, "csv" as const, "json" as const),
          compression: fc.constantFrom(undefined, "gzip" as const, "zstd" as const),
          from: fc.integer({ min: 0, max: 45 }),
          count: fc.integer({ min: 0, max: 45 }),
          seed: fc.nat(),
        }),
        async ({ rows, partRows, format, compression, from, count, seed }) => {
          const data = makeData(rows, seed) as unknown as DatasetSource;
          const store = await openFolderStore({ location: join(root, String(opened++)) });
          const manifest = await storeDataset(store, "exports/shop", data, { format, compression, partRows });
          expect(manifest.tables.map((each) => [each.name, each.rows, each.parts.length])).toEqual([
            ["users", rows, Math.ceil(rows / partRows)],
            ["odd / name", 3, Math.ceil(3 / partRows)],
            ["nothing", 0, 0],
          ]);
          const stored = await openStoredDataset(store, "exports/shop");
          for (const name of Object.keys(data.tables)) {
            expect(await readRows(stored.tables[name] as never)).toEqual(await readRows(data.tables[name]));
          }
          const [a, b] = [stored.tables["users"] as never, data.tables["users"]];
          const to = Math.min(rows, from + count);
          expect(await readRows(a, from, to)).toEqual(from < to ? await readRows(b, from, to) : []);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("tell every part whose bytes changed", async () => {
    const location = join(root, String(opened++));
    const store = await openFolderStore({ location });
    await storeDataset(store, "shop", makeData(20, 1) as unknown as DatasetSource, { format: "ndjson", partRows: 5 });
    const files = readdirSync(location, { recursive: true })
      .map(String)
      .filter((name) => name.endsWith(".ndjson") && name.includes("users"));
    expect(files).toHaveLength(4);
    for (const file of files) {
      const path = join(location, file);
      const before = readFileSync(path);
      for (const damage of [
        before.subarray(0, -1),
        Buffer.concat([before, Buffer.from("\n")]),
        Buffer.from(before).fill(0x39, 8, 9),
        Buffer.alloc(0),
      ]) {
        writeFileSync(path, damage);
        const { tables } = await openStoredDataset(store, "shop");
        await expect(readRows(tables["users"] as never)).rejects.toMatchObject({ code: "STORE_DAMAGED" });
      }
      writeFileSync(path, before);
    }
    await expect(openStoredDataset(store, "other")).rejects.toMatchObject({ code: "STORE_MISSING" });
  });

  it("refuse manifests that lead elsewhere, have gaps or are none", async () => {
    const store = await openFolderStore({ location: join(root, String(opened++)) });
    const manifest = await storeDataset(store, "shop", makeData(4, 1) as unknown as DatasetSource, {
      format: "ndjson",
      partRows: 2,
    });
    const [users, ...rest] = manifest.tables;
    const [first, second] = users!.parts;
    const odd = [
      "no json",
      "{}",
      { ...manifest, more: 1 },
      { ...manifest, tables: [{ ...users, parts: [{ ...first, key: "../../secret" }, second] }, ...rest] },
      { ...manifest, tables: [{ ...users, parts: [{ ...first, key: "/etc/passwd" }, second] }, ...rest] },
      { ...manifest, tables: [{ ...users, parts: [second] }, ...rest] },
      { ...manifest, tables: [{ ...users, rows: 5 }, ...rest] },
      { ...manifest, tables: [{ ...users, schema: "{}" }, ...rest] },
    ];
    for (const each of odd) {
      await store.put("shop/manifest.json", [Buffer.from(typeof each === "string" ? each : JSON.stringify(each))]);
      await expect(openStoredDataset(store, "shop")).rejects.toMatchObject({ code: "STORE_DAMAGED" });
    }
  });

  it("replace others whole, and leave nothing when they fail or are stopped", async () => {
    const location = join(root, String(opened++));
    const store = await openFolderStore({ location });
    const list = (): string[] =>
      readdirSync(location, { recursive: true, withFileTypes: true })
        .filter((each) => each.isFile())
        .map(({ name }) => name)
        .sort();
    const good = makeData(9, 1) as unknown as DatasetSource;
    const failing: DatasetSource = {
      tables: {
        ...good.tables,
        bad: {
          ...good.tables["users"]!,
          name: "bad",
          rowCount: 9,
          schema: { ...good.tables["users"]!.schema, name: "bad" },
          batchAt: () => {
            throw new Error("no more");
          },
          // biome-ignore lint/correctness/useYield: it fails before
          async *batches() {
            throw new Error("no more");
          },
        },
      },
    };
    await expect(storeDataset(store, "shop", failing, { partRows: 3 })).rejects.toThrow("no more");
    expect(list()).toEqual([]);
    await storeDataset(store, "shop", good, { partRows: 3 });
    const before = list();
    expect(before).toHaveLength(5);
    await expect(storeDataset(store, "shop", good)).rejects.toMatchObject({ code: "STORE_EXISTS" });
    await expect(storeDataset(store, "shop", failing, { replace: true })).rejects.toThrow("no more");
    const controller = new AbortController();
    controller.abort(new Error("enough"));
    await expect(storeDataset(store, "shop", good, { replace: true, signal: controller.signal })).rejects.toThrow("enough");
    expect(list()).toEqual(before);
    expect(await readRows((await openStoredDataset(store, "shop")).tables["users"] as never)).toHaveLength(9);
    await storeDataset(store, "shop", makeData(2, 1) as unknown as DatasetSource, { replace: true });
    expect(list()).toHaveLength(3);
  });
});
