import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Writable } from "node:stream";
import { gunzipSync } from "node:zlib";
import { createFileSink, type WriteProgress, writeDataset, writeTable } from "@seedbed/adapters";
import { decompress } from "fzstd";
import { describe, expect, it } from "vitest";
import { loadDataset } from "../../fixtures/sample-data.js";
import { listFiles, temporaryFolder } from "../../fixtures/temporary-folder.js";

const folder = temporaryFolder();
const data = loadDataset();

describe("writeDataset", () => {
  it("writes one file a table, whole", async () => {
    const out = join(folder, "plain/deep");
    const progress: WriteProgress[] = [];
    const result = await writeDataset(data, { out, onProgress: (step) => progress.push(step) });
    expect(listFiles(out)).toEqual(["orders.csv", "users.csv"]);
    expect(result.files.map(({ table, rows }) => [table, rows])).toEqual([
      ["users", 10_000],
      ["orders", 3_000],
    ]);
    for (const file of result.files) expect(readFileSync(file.path).length).toBe(file.bytes);
    expect(result.bytes).toBe(result.files[0]!.bytes + result.files[1]!.bytes);
    expect(progress.at(-1)).toEqual({ rows: 13_000, totalRows: 13_000, bytes: result.bytes });
    expect(readFileSync(join(out, "users.csv"), "utf8").split("\n")).toHaveLength(10_002);
  });

  it("writes rows as JSON just as reading them gives", async () => {
    const out = join(folder, "json");
    await writeDataset(data, { out, format: "json", tables: ["users"] });
    expect(JSON.parse(readFileSync(join(out, "users.json"), "utf8"))).toEqual(
      JSON.parse(JSON.stringify(data.tables["users"]!.toArray())),
    );
  });

  it("compresses into members that any tool reads, the same bytes every time", async () => {
    const plain = join(folder, "c0");
    await writeDataset(data, { out: plain, tables: ["users"] });
    const expected = readFileSync(join(plain, "users.csv"));
    for (const partRows of [1_000, 65_536]) {
      const out = join(folder, `c${partRows}`);
      for (const force of [false, true]) {
        await writeDataset(data, { out, compression: "gzip", partRows, force, tables: ["users"] });
        await writeDataset(data, { out, compression: "zstd", partRows, force, tables: ["users"] });
      }
      expect(listFiles(out)).toEqual(["users.csv.gz", "users.csv.zst"]);
      expect(gunzipSync(readFileSync(join(out, "users.csv.gz"))).equals(expected)).toBe(true);
      expect(Buffer.from(decompress(readFileSync(join(out, "users.csv.zst")))).equals(expected)).toBe(true);
    }
  });

  it("gives an empty table a whole file", async () => {
    const empty = loadDataset({ users: 1, orders: 0 });
    const out = join(folder, "empty");
    await writeDataset(empty, { out, tables: ["orders"] });
    await writeDataset(empty, { out, tables: ["orders"], format: "json", compression: "gzip" });
    expect(readFileSync(join(out, "orders.csv"), "utf8")).toBe("id,userId\n");
    expect(gunzipSync(readFileSync(join(out, "orders.json.gz"))).toString()).toBe("[]\n");
  });

  it("refuses to overwrite, keeps what is there, and leaves nothing of its own", async () => {
    const out = join(folder, "exists");
    await writeTable(data.tables["orders"]!, { out: join(out, "orders.csv") });
    writeFileSync(join(out, "orders.csv"), "mine");
    await expect(writeDataset(data, { out })).rejects.toMatchObject({ code: "FILE_EXISTS" });
    expect(listFiles(out)).toEqual(["orders.csv"]);
    expect(readFileSync(join(out, "orders.csv"), "utf8")).toBe("mine");
    await writeDataset(data, { out, force: true });
    expect(listFiles(out)).toEqual(["orders.csv", "users.csv"]);
  });

  it("leaves nothing when it is stopped", async () => {
    const out = join(folder, "stopped/in/here");
    const controller = new AbortController();
    const onProgress = ({ rows }: WriteProgress): void => {
      if (rows > 5_000) controller.abort();
    };
    await expect(writeDataset(data, { out, signal: controller.signal, onProgress })).rejects.toMatchObject({
      code: "WRITE_ABORTED",
    });
    expect(listFiles(folder).filter((path) => path.startsWith("stopped"))).toEqual([]);
  });

  it("leaves nothing when making rows fails", async () => {
    const users = data.tables["users"]!;
    const broken = {
      name: "users",
      rowCount: users.rowCount,
      schema: users.schema,
      batches: () => users.batches(),
      batchAt(from: number, to: number) {
        if (from > 0) throw new Error("boom");
        return users.batchAt(from, to);
      },
    };
    const out = join(folder, "broken");
    const tables = { orders: data.tables["orders"]!, users: broken };
    await expect(writeDataset({ tables }, { out })).rejects.toThrow("boom");
    expect(listFiles(folder)).not.toContain("broken");
  });

  it("names what it cannot do", async () => {
    const out = join(folder, "never");
    await expect(writeDataset(data, { out, tables: ["userz"] })).rejects.toMatchObject({
      code: "TABLE_UNKNOWN",
      hint: "the tables are users, orders",
    });
    await expect(writeDataset(data, { out: "-" })).rejects.toMatchObject({ code: "OUT_NEEDS_ONE_TABLE" });
    await expect(writeDataset(data, { out, workers: 2 })).rejects.toMatchObject({ code: "RECIPE_MISSING" });
    await expect(writeDataset(data, { out, workers: 1.5 })).rejects.toMatchObject({ code: "WRITE_OPTIONS_INVALID" });
    await expect(writeDataset(data, { out, partRows: 0 })).rejects.toMatchObject({ code: "WRITE_OPTIONS_INVALID" });
    await expect(writeDataset(data, { out, compression: "rar" as "gzip" })).rejects.toMatchObject({
      code: "COMPRESSION_UNKNOWN",
    });
    writeFileSync(join(folder, "file"), "");
    await expect(writeDataset(data, { out: join(folder, "file") })).rejects.toMatchObject({ code: "FILE_WRITE_FAILED" });
    expect(listFiles(folder)).not.toContain("never");
  });
});

describe("streams", () => {
  it("get one table, at the reader's pace", async () => {
    const chunks: Buffer[] = [];
    const slow = new Writable({
      highWaterMark: 1,
      write(chunk: Buffer, _, done) {
        chunks.push(Buffer.from(chunk));
        setTimeout(done, 1);
      },
    });
    await writeDataset(data, { out: slow, tables: ["users"], partRows: 500 });
    const out = join(folder, "stream");
    await writeDataset(data, { out, tables: ["users"] });
    expect(Buffer.concat(chunks).equals(readFileSync(join(out, "users.csv")))).toBe(true);
  });

  it("report a reader that went away", async () => {
    const closed = new Writable({
      write(_, __, done) {
        done(Object.assign(new Error("write EPIPE"), { code: "EPIPE" }));
      },
    });
    await expect(writeTable(data.tables["users"]!, { out: closed, partRows: 100 })).rejects.toMatchObject({ code: "OUT_CLOSED" });
  });
});

describe("createFileSink", () => {
  it("writes the same bytes from batches of any size", async () => {
    const users = data.tables["users"]!;
    const whole = join(folder, "sink/whole.gz");
    await writeTable(users, { out: whole, compression: "gzip", partRows: 900 });
    for (const size of [1, 899, 900, 901, 4_000, 10_000]) {
      const path = join(folder, `sink/${size}.gz`);
      const sink = await createFileSink({ path, schema: users.schema, compression: "gzip", partRows: 900 });
      for await (const batch of users.batches({ size: size === 1 ? 450 : size })) await sink.write(batch);
      await sink.commit();
      expect(readFileSync(path).equals(readFileSync(whole))).toBe(true);
    }
  });

  it("leaves nothing after an abort, and refuses gaps and late batches", async () => {
    const users = data.tables["users"]!;
    const path = join(folder, "gone/users.csv");
    const sink = await createFileSink({ path, schema: users.schema });
    await sink.write(users.batchAt(0, 10));
    await expect(sink.write(users.batchAt(11, 12))).rejects.toMatchObject({ code: "BATCH_OUT_OF_ORDER" });
    await sink.abort();
    await expect(sink.write(users.batchAt(10, 11))).rejects.toMatchObject({ code: "SINK_CLOSED" });
    expect(listFiles(folder).filter((name) => name.startsWith("gone"))).toEqual([]);
  });
});
