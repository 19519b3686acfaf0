import { z } from "zod";
import { createAdapterError } from "../../errors/adapter-error.js";

/** A part of a stored table. */
export interface ManifestPart {
  /** Below the dataset's key. */
  readonly key: string;
  /** Row number of its first row. */
  readonly from: number;
  readonly rows: number;
  readonly bytes: number;
  /** SHA-256 of its bytes, hexadecimal. */
  readonly sha256: string;
}

/** A stored table. */
export interface ManifestTable {
  readonly name: string;
  readonly rows: number;
  /** Its columns, as text. */
  readonly schema: string;
  readonly parts: readonly ManifestPart[];
}

/** What a stored dataset consists of; it is there when its manifest is. */
export interface Manifest {
  readonly seedbed: "stored-dataset/1";
  readonly format: string;
  readonly formatOptions: Readonly<Record<string, unknown>>;
  readonly compression?: "gzip" | "zstd" | undefined;
  readonly tables: readonly ManifestTable[];
}

/** Name of the manifest below a dataset's key. */
export const MANIFEST_NAME = "manifest.json";

/** Longest manifest that is read. */
export const MAX_MANIFEST_BYTES: number = 64 * 1024 * 1024;

const count = z.int().min(0);
const step = /^\w[\w.-]*$/;

const manifestSchema: z.ZodType<Manifest> = z.strictObject({
  seedbed: z.literal("stored-dataset/1"),
  format: z.string(),
  formatOptions: z.record(z.string(), z.unknown()),
  compression: z.enum(["gzip", "zstd"]).optional(),
  tables: z.array(
    z.strictObject({
      name: z.string(),
      rows: count,
      schema: z.string(),
      parts: z.array(
        z.strictObject({
          // A manifest leads to nothing outside of its dataset.
          key: z.string().refine((key) => key.split("/").every((each) => step.test(each) && !each.includes(".."))),
          from: count,
          rows: count,
          bytes: count,
          sha256: z.string().regex(/^[0-9a-f]{64}$/),
        }),
      ),
    }),
  ),
});

/**
 * Reads a manifest.
 *
 * @param text - JSON.
 * @param key - Where it was found.
 * @throws SeedbedError `STORE_DAMAGED`.
 */
export function parseManifest(text: string, key: string): Manifest {
  const fail = (what: string): Error => createAdapterError("STORE_DAMAGED", `${key}: ${what}`, { details: { key } });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw fail("the manifest is no JSON");
  }
  const result = manifestSchema.safeParse(value);
  if (!result.success) throw fail("this is no manifest of a stored dataset");
  for (const { name, rows, parts } of result.data.tables) {
    let next = 0;
    for (const part of parts) {
      if (part.from !== next) throw fail(`the parts of ${name} do not follow each other`);
      next += part.rows;
    }
    if (next !== rows) throw fail(`the parts of ${name} have ${next} rows of ${rows}`);
  }
  return result.data;
}
