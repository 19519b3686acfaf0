import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The drafts the corpus has schemas of, as folders. */
export const DIALECTS = ["draft-04", "draft-06", "draft-07", "2019-09", "2020-12"] as const;

/** A draft of JSON Schema. */
export type Dialect = (typeof DIALECTS)[number];

/** What the values of a schema must show, so that trivially empty ones fail. */
export interface Relevance {
  /** JSON types, each of at least one value. */
  readonly types?: readonly string[];
  /** JSON pointers, each into at least one value. */
  readonly reaches?: readonly string[];
  /** How many of the values must differ. */
  readonly minDistinct?: number;
}

/** A schema and what must become of it. */
export interface CorpusEntry {
  readonly title: string;
  readonly schema: object | boolean;
  readonly outcome: "valid" | "unsatisfiable" | "unsupported";
  /** Documents that the schema refers to, by URI. */
  readonly remotes?: Readonly<Record<string, object | boolean>>;
  readonly relevant?: Relevance;
  /** Values of the schema: it can be satisfied. */
  readonly examples?: readonly unknown[];
  /** Values that are none of the schema. */
  readonly rejects?: readonly unknown[];
  /** A schema of the same values, for the judge, where ajv is wrong about the schema itself. */
  readonly equivalent?: object | boolean;
}

/** An entry and where it stands. */
export interface PlacedEntry {
  readonly dialect: Dialect;
  /** Dialect, subject and title: `draft-04/numbers: percent`. */
  readonly name: string;
  readonly entry: CorpusEntry;
}

const FOLDER = join(import.meta.dirname, "schemas");

/**
 * Reads the schemas of a draft.
 *
 * @param dialect - The draft.
 */
export function readCorpus(dialect: Dialect): PlacedEntry[] {
  // Parsed here and not imported: a module would give `__proto__` another meaning.
  return readdirSync(join(FOLDER, dialect))
    .sort()
    .flatMap((file) => {
      const entries = JSON.parse(readFileSync(join(FOLDER, dialect, file), "utf8")) as CorpusEntry[];
      return entries.map((entry) => ({ dialect, name: `${dialect}/${file.slice(0, -5)}: ${entry.title}`, entry }));
    });
}
