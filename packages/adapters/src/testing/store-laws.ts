import { isSeedbedError } from "@seedbed/core";
import type { ObjectStore } from "../stores/contract/object-store.js";
import { assertSame } from "./assert-same.js";
import { codeOf } from "./with-connector.js";

/** An object store under test. */
export interface StoreSubject {
  readonly name: string;
  /** Opens a store that is empty. */
  open(): Promise<ObjectStore>;
  /** Bytes of an object that is stored in more than one part; some megabytes. */
  readonly largeBytes: number;
  /** Uploads that were begun and never ended in the store opened last, where it can tell. */
  openUploads?(): Promise<number>;
  /** A store that does not let one in. */
  readonly closed?: { open(): Promise<ObjectStore>; readonly code: string; readonly secrets: readonly string[] };
}

/** One law, to be run by any test runner. */
export interface StoreLaw {
  readonly name: string;
  /** Rejects when the law is broken, naming what differs. */
  check(): Promise<void>;
}

/**
 * The laws every object store keeps.
 *
 * @param subject - A store.
 * @returns Laws to be run one by one.
 * @example
 * ```ts
 * for (const law of storeLaws(subject)) it(law.name, law.check);
 * ```
 */
export function storeLaws(subject: StoreSubject): StoreLaw[] {
  const law = (name: string, check: (store: ObjectStore) => Promise<void>): StoreLaw => ({
    name,
    async check() {
      const store = await subject.open();
      await check(store).finally(() => store.close());
    },
  });
  const { closed } = subject;
  return [
    law("what is stored is read back", checkRoundTrip),
    law("large objects are stored in parts", (store) => checkLarge(store, subject.largeBytes)),
    law("an upload that fails leaves nothing", (store) => checkFailing(store, subject)),
    law("objects are found by their folder", checkListing),
    law("what is not there is told", checkMissing),
    law("keys cannot lead elsewhere", checkKeys),
    law("objects are replaced whole", checkReplacing),
    ...(closed === undefined ? [] : [law("what does not open says why, without secrets", () => checkClosed(closed))]),
  ];
}

async function checkRoundTrip(store: ObjectStore): Promise<void> {
  const cases: Record<string, Uint8Array> = {
    "a/bytes.bin": Uint8Array.from({ length: 256 }, (_, i) => i),
    "a/naïve name 漢.txt": Buffer.from("text"),
    empty: new Uint8Array(),
  };
  for (const [key, bytes] of Object.entries(cases)) {
    await store.put(key, cut(bytes, 100));
    assertSame(await hold(store, key), [...bytes], `bytes of ${key}`);
    assertSame(await store.stat(key), { key, sizeBytes: bytes.length }, `what is known of ${key}`);
  }
}

async function checkLarge(store: ObjectStore, sizeBytes: number): Promise<void> {
  const byte = (i: number): number => (i * 31 + (i >> 8)) & 255;
  const whole = Uint8Array.from({ length: sizeBytes }, (_, i) => byte(i));
  await store.put("large", cut(whole, 100_001));
  const found = Buffer.concat(await collect(store.get("large")));
  assertSame([found.length, found.equals(whole)], [sizeBytes, true], "bytes of a large object");
}

async function checkFailing(store: ObjectStore, subject: StoreSubject): Promise<void> {
  const failure = new Error("no more");
  for (const sizeBytes of [10, subject.largeBytes]) {
    async function* body(): AsyncGenerator<Uint8Array> {
      yield* cut(new Uint8Array(sizeBytes), 65_536);
      throw failure;
    }
    const caught = await store.put("broken/off", body()).catch((error: unknown) => error);
    assertSame(caught === failure, true, "the failure of the body comes through");
    assertSame(await store.stat("broken/off"), undefined, "what is there after a failure");
    assertSame(await collect(store.list()), [], "objects after a failure");
  }
  assertSame((await subject.openUploads?.()) ?? 0, 0, "uploads that were left open");
}

async function checkListing(store: ObjectStore): Promise<void> {
  const keys = ["x/1", "x/2", "x/y/3", "xy/4", "z"];
  for (const key of keys) await store.put(key, [Buffer.from(key)]);
  const list = async (folder?: string): Promise<string[]> => (await collect(store.list(folder))).map(({ key }) => key).sort();
  assertSame(await list(), keys, "all keys");
  assertSame(await list("x"), ["x/1", "x/2", "x/y/3"], "keys of a folder");
  assertSame(await list("x/y/"), ["x/y/3"], "keys of a folder with a slash");
  assertSame(await list("nothing"), [], "keys of a folder that is not there");
  await store.remove("x/1");
  await store.remove("x/1");
  assertSame(await list("x"), ["x/2", "x/y/3"], "keys after a removal");
}

async function checkMissing(store: ObjectStore): Promise<void> {
  assertSame(await store.stat("not/there"), undefined, "what is known of nothing");
  assertSame(await codeOf(() => collect(store.get("not/there"))), "STORE_MISSING", "the code of reading nothing");
}

async function checkKeys(store: ObjectStore): Promise<void> {
  for (const key of [
    "",
    "/a",
    "a/",
    "a//b",
    ".",
    "../a",
    "a/../../b",
    "a\\b",
    "a\u0000b",
    "a\nb",
    "a/.",
    "x".repeat(2000),
    "a?b",
    "a#b",
  ]) {
    for (const call of [
      () => store.put(key, []),
      () => collect(store.get(key)),
      () => store.remove(key),
      () => store.signUrl(key),
    ]) {
      assertSame(await codeOf(call), "STORE_KEY_INVALID", `the code of the key ${JSON.stringify(key.slice(0, 20))}`);
    }
  }
}

async function checkReplacing(store: ObjectStore): Promise<void> {
  await store.put("same", [Buffer.from("a longer text")]);
  await store.put("same", [Buffer.from("short")]);
  assertSame(await hold(store, "same"), [...Buffer.from("short")], "bytes of what was replaced");
}

async function checkClosed({ open, code, secrets }: NonNullable<StoreSubject["closed"]>): Promise<void> {
  const store = await open();
  for (const call of [() => store.put("a", [Buffer.from("a")]), () => collect(store.get("a")), () => collect(store.list())]) {
    const error = await call().catch((caught: unknown) => caught);
    assertSame(isSeedbedError(error) ? error.code : error, code, "the code of a store that is closed");
    const said = String(error) + JSON.stringify(error);
    assertSame(
      secrets.filter((secret) => said.includes(secret)),
      [],
      "secrets that show",
    );
  }
}

function* cut(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

async function hold(store: ObjectStore, key: string): Promise<number[]> {
  return [...Buffer.concat(await collect(store.get(key)))];
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const out: T[] = [];
  for await (const item of items) out.push(item);
  return out;
}
