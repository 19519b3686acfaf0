import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { type ContainerFormat, createFileSink, createFormat, writeDataset } from "@seedbed/adapters";
import { describe, expect, it } from "vitest";
import { openFile, readRows } from "../../fixtures/container.js";
import { loadDataset, sampleModule } from "../../fixtures/sample-data.js";
import { temporaryFolder } from "../../fixtures/temporary-folder.js";

const folder = temporaryFolder();
const proto = 'syntax = "proto3"; message Order { int64 id = 1; string userId = 2; }';

describe.each([
  ["parquet", {}],
  ["arrow", {}],
  ["arrow", { form: "stream" }],
  ["avro", {}],
  ["protobuf", { proto }],
] as const)("%s %j", (format, formatOptions) => {
  it("is written by writeDataset, workers or not, and read again", async () => {
    const data = loadDataset({ orders: 3000 });
    const recipe = { module: sampleModule, argument: { orders: 3000 } };
    const digests = [];
    for (const workers of [1, 2]) {
      const out = join(folder, `${format}-${JSON.stringify(formatOptions).length}-${workers}`);
      const { files } = await writeDataset(data, { out, format, formatOptions, tables: ["orders"], workers, recipe });
      const bytes = readFileSync(files[0]!.path);
      expect(files[0]).toMatchObject({ rows: 3000, bytes: bytes.length });
      digests.push(createHash("sha256").update(bytes).digest("hex"));
      const table = await openFile(createFormat(format, formatOptions) as ContainerFormat, bytes);
      expect(await readRows(table)).toEqual([...data.tables["orders"]!]);
    }
    expect(digests[1]).toBe(digests[0]);
  });
});

it("compresses in parts that do not show where batches ended", async () => {
  const { orders } = loadDataset({ orders: 500 }).tables;
  const files: Buffer[] = [];
  for (const size of [500, 7]) {
    const path = join(folder, `orders-${size}.binpb.gz`);
    const sink = await createFileSink({
      path,
      schema: orders!.schema,
      format: "protobuf",
      formatOptions: { proto },
      compression: "gzip",
    });
    for await (const batch of orders!.batches({ size })) await sink.write(batch);
    await sink.commit();
    files.push(readFileSync(path));
  }
  expect(files[1]!.equals(files[0]!)).toBe(true);
  const table = await openFile(createFormat("protobuf", { proto, message: "Order" }) as ContainerFormat, gunzipSync(files[0]!));
  expect(await readRows(table)).toEqual([...orders!]);
});
