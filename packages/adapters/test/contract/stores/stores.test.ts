import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { S3Client } from "@aws-sdk/client-s3";
import { createDataset, defineDataset, f, table } from "@seedbed/core";
import { afterAll, describe, expect, it } from "vitest";
import type { ObjectStore } from "../../../src/stores/index.js";
import { openFolderStore, openGcsStore, openS3Store, openStoredDataset, storeDataset } from "../../../src/stores/index.js";
import { storeLaws } from "../../../src/testing/index.js";
import { useGcsServer } from "../../fixtures/gcs-server.js";
import { useS3Server } from "../../fixtures/s3-server.js";

/** A dataset goes to a store and comes back; one that fails leaves nothing. */
async function checkDataset(store: ObjectStore): Promise<void> {
  const data = createDataset(defineDataset({ users: table(100, { id: f.uuid().primaryKey() }) }), { seed: 1 });
  await storeDataset(store, "exports/shop", data, { partRows: 30 });
  const { tables, manifest } = await openStoredDataset(store, "exports/shop");
  let rows = 0;
  for await (const batch of tables["users"]!.batches()) rows += batch.length;
  expect([rows, manifest.tables[0]!.parts.length]).toEqual([100, 4]);
  const controller = new AbortController();
  const { users } = data.tables;
  async function* stopping(): ReturnType<typeof users.batches> {
    yield* users.batches({ to: 30 });
    controller.abort(new Error("enough"));
    yield* users.batches({ from: 30, to: 60 });
  }
  const { name, schema, rowCount, batchAt } = users;
  const source = { tables: { users: { name, schema, rowCount, batchAt, batches: stopping } } };
  await expect(storeDataset(store, "exports/other", source, { signal: controller.signal })).rejects.toThrow("enough");
  const left: string[] = [];
  for await (const { key } of store.list("exports/other")) left.push(key);
  expect(left).toEqual([]);
  await store.close();
}

describe("folder", () => {
  const root = mkdtempSync(join(tmpdir(), "seedbed-store-"));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  let opened = 0;
  const open = (): Promise<ObjectStore> => openFolderStore({ location: join(root, String(opened++)), prefix: "below/here" });
  for (const law of storeLaws({ name: "folder", open, largeBytes: 300_000 })) it(law.name, law.check);
  it("holds datasets", async () => checkDataset(await open()));
});

describe("S3", () => {
  const server = useS3Server();
  const account = { accessKeyId: server.accessKeyId, secretAccessKey: server.secretAccessKey };
  let opened = 0;
  const options = (): Parameters<typeof openS3Store>[0] => ({
    bucket: server.bucket,
    endpoint: server.endpoint(),
    prefix: `run-${opened++}`,
    partBytes: 5 * 1024 * 1024,
    ...account,
  });
  const laws = storeLaws({
    name: "s3",
    open: () => openS3Store(options()),
    largeBytes: 11 * 1024 * 1024,
    closed: {
      open: () => openS3Store({ ...options(), accessKeyId: "nobody", secretAccessKey: "hidden-secret" }),
      code: "STORE_DENIED",
      secrets: ["hidden-secret"],
    },
  });
  for (const law of laws) it(law.name, law.check);

  it("holds datasets", async () => checkDataset(await openS3Store(options())));

  it("signs URLs that read and write", async () => {
    const store = await openS3Store(options());
    await store.put("signed", [Buffer.from("text")]);
    expect(await (await fetch(await store.signUrl("signed", { lifeMs: 60_000 }))).text()).toBe("text");
    const written = await fetch(await store.signUrl("new", { use: "write" }), { method: "PUT", body: "new text" });
    expect(written.status).toBe(200);
    expect(await store.stat("new")).toEqual({ key: "new", sizeBytes: 8 });
    await store.close();
  });

  it("ends uploads that fail", async () => {
    const sent: string[] = [];
    const client = new S3Client({
      endpoint: server.endpoint(),
      region: "us-east-1",
      forcePathStyle: true,
      credentials: account,
      requestChecksumCalculation: "WHEN_REQUIRED",
    });
    client.middlewareStack.add(
      (next, context) => (args) => {
        sent.push(String(context["commandName"]));
        return next(args);
      },
      { step: "initialize" },
    );
    const store = await openS3Store({ bucket: server.bucket, partBytes: 5 * 1024 * 1024 }, client);
    async function* body(): AsyncGenerator<Uint8Array> {
      yield new Uint8Array(11 * 1024 * 1024);
      throw new Error("no more");
    }
    await expect(store.put("failing", body())).rejects.toThrow("no more");
    expect(sent).toEqual([
      "CreateMultipartUploadCommand",
      "UploadPartCommand",
      "UploadPartCommand",
      "AbortMultipartUploadCommand",
    ]);
  });
});

describe("Google Cloud Storage", () => {
  const server = useGcsServer("seedbed");
  const open = async (): Promise<ObjectStore> => {
    server.refusal = undefined;
    server.objects.clear();
    return openGcsStore({ bucket: "seedbed", projectId: "p", apiEndpoint: server.endpoint() });
  };
  const laws = storeLaws({
    name: "gcs",
    open,
    largeBytes: 3 * 1024 * 1024,
    closed: {
      async open() {
        const store = await open();
        server.refusal = 403;
        return store;
      },
      code: "STORE_DENIED",
      secrets: ["hidden reason"],
    },
  });
  for (const law of laws) it(law.name, law.check);
  it("holds datasets", async () => checkDataset(await open()));

  it("signs URLs without asking anybody", async () => {
    const { privateKey } = generateKeyPairSync("rsa", {
      modulusLength: 2048,
      publicKeyEncoding: { type: "spki", format: "pem" },
      privateKeyEncoding: { type: "pkcs8", format: "pem" },
    });
    const credentials = { client_email: "a@b.example", private_key: privateKey };
    const store = await openGcsStore({ bucket: "seedbed", prefix: "a", projectId: "p", credentials });
    const url = new URL(await store.signUrl("b/c", { lifeMs: 60_000 }));
    expect([url.pathname.endsWith("/a/b/c"), [...url.searchParams.keys()].some((name) => /signature/i.test(name))]).toEqual([
      true,
      true,
    ]);
    await store.close();
  });
});
