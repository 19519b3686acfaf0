import { SeedbedError } from "../../../index.js";

/** A draft of JSON Schema. */
export type Dialect = "draft-04" | "draft-06" | "draft-07" | "2019-09" | "2020-12";

/** The drafts, oldest first. */
export const DIALECTS: readonly Dialect[] = ["draft-04", "draft-06", "draft-07", "2019-09", "2020-12"];

/** What a schema is read as when it names no draft. */
export const DEFAULT_DIALECT: Dialect = "2020-12";

const BY_URI: ReadonlyMap<string, Dialect> = new Map([
  ["json-schema.org/draft-04/schema", "draft-04"],
  ["json-schema.org/draft-06/schema", "draft-06"],
  ["json-schema.org/draft-07/schema", "draft-07"],
  ["json-schema.org/schema", "2020-12"],
  ["json-schema.org/draft/2019-09/schema", "2019-09"],
  ["json-schema.org/draft/2020-12/schema", "2020-12"],
]);

/**
 * The draft that a metaschema's URI stands for.
 *
 * @param uri - The value of `$schema`.
 * @returns Undefined for other metaschemas.
 */
export function findDialect(uri: unknown): Dialect | undefined {
  return typeof uri === "string" ? BY_URI.get(uri.replace(/^https?:\/\//, "").replace(/#$/, "")) : undefined;
}

/**
 * Reads the option `dialect`.
 *
 * @param given - A draft's name, or its metaschema's URI.
 * @throws SeedbedError `OPTION_INVALID`.
 */
export function resolveDialect(given: string | undefined): Dialect | undefined {
  if (given === undefined) return undefined;
  const found = findDialect(given) ?? DIALECTS.find((dialect) => dialect === given);
  if (found !== undefined) return found;
  throw new SeedbedError("OPTION_INVALID", `there is no draft "${String(given)}" of JSON Schema`, {
    hint: `one of ${DIALECTS.join(", ")}`,
    details: { option: "dialect" },
  });
}

/**
 * Tells whether a draft is at least as new as another.
 *
 * @param dialect - The draft.
 * @param than - The other.
 */
export function isSince(dialect: Dialect, than: Dialect): boolean {
  return DIALECTS.indexOf(dialect) >= DIALECTS.indexOf(than);
}
