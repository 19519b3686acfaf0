import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ListMultipartUploadsCommand, S3Client } from "@aws-sdk/client-s3";
import { afterAll, describe, expect, it } from "vitest";
import type { ObjectStore } from "../../../src/stores/index.js";
import { openFolderStore, openGcsStore, openS3Store } from "../../../src/stores/index.js";
import { storeLaws } from "../../../src/testing/index.js";
import { useGcsServer } from "../../fixtures/gcs-server.js";
import { useS3Server } from "../../fixtures/s3-server.js";

describe("folder", () => {
  const root = mkdtempSync(join(tmpdir(), "seedbed-store-"));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  let opened = 0;
  const open = (): Promise<ObjectStore> => openFolderStore({ location: join(root, String(opened++)), prefix: "below/here" });
  for (const law of storeLaws({ name: "folder", open, largeBytes: 300_000 })) it(law.name, law.check);
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
    expect(ListMultipartUploadsCommand).toBeDefined();
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
});
