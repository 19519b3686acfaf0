import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Writable } from "node:stream";
import { createFormat, writeDataset } from "@seedbed/adapters";
import { describe, expect, it } from "vitest";
import { loadDataset, sampleModule } from "../../fixtures/sample-data.js";
import { listFiles, temporaryFolder } from "../../fixtures/temporary-folder.js";

const folder = temporaryFolder();
const argument = { users: 20_000, orders: 700 };
const data = loadDataset(argument);
const recipe = { module: sampleModule, argument };

/** The same dataset, made to share the work: the main thread waits until another one has made rows. */
function shared(fails = false) {
  const gate = new SharedArrayBuffer(4);
  const watched = { ...argument, gate, fails };
  return {
    data: loadDataset(watched),
    recipe: { module: sampleModule, argument: watched },
    batches: () => new Int32Array(gate)[0]!,
  };
}

/** The same dataset at a tenth of a second a batch, so that the main thread is not done before another has started. */
function slow() {
  const held = loadDataset(argument);
  const users = held.tables["users"]!;
  const { batchAt } = users;
  users.batchAt = (from, to) => {
    if (to - from > 1) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    return batchAt.call(users, from, to);
  };
  return held;
}

describe("workers", { timeout: 60_000 }, () => {
  it.each([
    { workers: 2, format: "csv" },
    { workers: 3, format: "json", compression: "zstd" },
    { workers: 7, format: "csv" },
    { workers: 2, format: "ndjson", compression: "gzip" },
  ] as const)("write the bytes that one thread writes: $workers, $format", async ({ workers, ...how }) => {
    const options = { ...how, partRows: 999 };
    const one = await writeDataset(data, { ...options, out: join(folder, `one-${workers}-${how.format}`) });
    const together = shared();
    const out = join(folder, `many-${workers}-${how.format}`);
    const many = await writeDataset(together.data, { ...options, out, workers, recipe: together.recipe });
    expect(together.batches()).toBeGreaterThan(0);
    expect(many.files.map(({ bytes, rows }) => [bytes, rows])).toEqual(one.files.map(({ bytes, rows }) => [bytes, rows]));
    for (const [i, file] of one.files.entries())
      expect(readFileSync(many.files[i]!.path).equals(readFileSync(file.path))).toBe(true);
  });

  it("send parts to a stream in order", async () => {
    const chunks: Buffer[] = [];
    const slow = new Writable({
      write(chunk: Buffer, _, done) {
        chunks.push(Buffer.from(chunk));
        setTimeout(done, 2);
      },
    });
    const together = shared();
    await writeDataset(together.data, {
      out: slow,
      tables: ["users"],
      partRows: 700,
      workers: 2,
      recipe: together.recipe,
      format: "ndjson",
    });
    expect(together.batches()).toBeGreaterThan(0);
    const [file] = (await writeDataset(data, { out: join(folder, "order"), tables: ["users"], format: "ndjson" })).files;
    expect(Buffer.concat(chunks).equals(readFileSync(file!.path))).toBe(true);
  });

  it("carry the format's options", async () => {
    const format = createFormat("csv", { delimiter: ";", lineEnding: "crlf" });
    const out = join(folder, "options");
    await writeDataset(data, { out, tables: ["orders"], format, workers: 2, recipe, partRows: 100 });
    expect(readFileSync(join(out, "orders.csv"), "utf8")).toMatch(/^id;userId\r\n1;/);
  });

  it("leave nothing when one fails", async () => {
    const out = join(folder, "fails");
    const together = shared(true);
    const write = writeDataset(together.data, { out, workers: 2, recipe: together.recipe, partRows: 500 });
    await expect(write).rejects.toMatchObject({
      code: "WORKER_FAILED",
      message: expect.stringMatching(/^a worker failed: row \d+ cannot be made$/) as string,
    });
    expect(listFiles(folder)).not.toContain("fails");
  });

  it("leave nothing when they are stopped", async () => {
    const out = join(folder, "stops");
    const controller = new AbortController();
    const write = writeDataset(data, { out, workers: 2, recipe, partRows: 10, signal: controller.signal });
    setTimeout(() => controller.abort(), 20);
    await expect(write).rejects.toMatchObject({ code: "WRITE_ABORTED" });
    expect(listFiles(folder)).not.toContain("stops");
  });

  it("are not waited for when nothing is left to do", async () => {
    const endless = {
      module: `data:text/javascript,${encodeURIComponent("await new Promise((resolve) => setTimeout(resolve, 1e9))")}`,
    };
    const result = await writeDataset(data, { out: join(folder, "early"), workers: 3, recipe: endless });
    expect(result.rows).toBe(20_700);
  });

  it("refuse a recipe that makes something else", async () => {
    const out = join(folder, "other");
    const attempt = (other: { module: string; argument?: unknown }) =>
      writeDataset(slow(), { out, workers: 2, recipe: other, partRows: 100, tables: ["users"] });
    await expect(attempt({ module: sampleModule, argument: { ...argument, seed: "other" } })).rejects.toMatchObject({
      code: "RECIPE_INVALID",
    });
    await expect(attempt({ module: sampleModule, argument: { ...argument, users: 5 } })).rejects.toMatchObject({
      code: "RECIPE_INVALID",
    });
    await expect(attempt({ module: "node:path" })).rejects.toMatchObject({ code: "RECIPE_INVALID" });
    await expect(attempt({ module: "file:///nowhere.js" })).rejects.toMatchObject({ code: "RECIPE_INVALID" });
    expect(listFiles(folder)).not.toContain("other");
  });
});
