import type { DocumentStore } from "../document/document-store.js";
import { type Place, step } from "../document/place.js";
import { own, put } from "../document/plain-object.js";
import type { ApiSchema } from "./api-schema.js";
import type { ExampleMode } from "./example-mode.js";
import type { RowSource } from "./row-source.js";
import { composition, findProperty } from "./subschemas.js";

/** Leaves that examples are laid over, at most. */
const MAX_LEAVES = 200;
const MAX_DEPTH = 12;
/** Names of values that tell things apart: an example would make them the same. */
const KEYS = /^(?:_?id|uuid|guid|key|slug|etag)$|(?:Id|ID|_id|Uuid|_uuid|Key|_key)s?$/;

interface Leaf {
  readonly owner: object;
  readonly key: string;
  readonly examples: readonly unknown[];
  readonly path: string;
}

/** What examples are laid over, and how. */
export interface ExampleContext {
  readonly mode: ExampleMode;
  readonly store: DocumentStore;
  readonly rows: RowSource;
}

/**
 * Puts a document's examples in the place of leaves of a value, where the value stays valid.
 *
 * @param value - A value of the schema; it is changed.
 * @param schema - Its schema.
 * @param row - The row it was made at; decides which leaves take an example.
 * @param context - The mode.
 * @returns The value, or the example of the whole.
 */
export function layExamples(value: unknown, schema: ApiSchema, row: number, context: ExampleContext): unknown {
  const { mode, store, rows } = context;
  if (mode === "off") return value;
  const follow = (place: Place): Place | undefined => store.follow(place);
  const holder = { value };
  const leaves: Leaf[] = [];
  collect({ owner: holder, key: "value", path: "" }, schema.place, 0);
  for (const { owner, key, examples, path } of leaves) {
    if (mode === "mix" && (KEYS.test(key) || rows.below(`example ${path}`, row, 4) > 0)) continue;
    const before = own(owner, key);
    const count = examples.length;
    const chosen = examples[rows.below(`which example ${path}`, row, count)];
    if (!isAlike(before, chosen)) continue;
    put(owner, key, chosen);
    if (!schema.accepts(holder.value)) put(owner, key, before);
  }
  return holder.value;

  function collect(at: Omit<Leaf, "examples">, place: Place, depth: number): void {
    if (leaves.length >= MAX_LEAVES || depth > MAX_DEPTH) return;
    const current = own(at.owner, at.key);
    const isLeaf = typeof current !== "object" || current === null;
    const examples = isLeaf || mode === "prefer" ? examplesOf(place, follow) : [];
    if (examples.length > 0) leaves.push({ ...at, examples });
    if (isLeaf || current === null) return;
    for (const key of Object.keys(current)) {
      const inner = Array.isArray(current) ? itemsOf(place, follow) : findProperty(place, key, follow);
      if (inner !== undefined) collect({ owner: current, key, path: `${at.path}/${key}` }, inner, depth + 1);
    }
  }
}

function examplesOf(place: Place, follow: (place: Place) => Place | undefined): readonly unknown[] {
  for (const { value } of composition(place, follow)) {
    const single = own(value, "example");
    const several = own(value, "examples");
    if (Array.isArray(several) && several.length > 0) return several;
    if (single !== undefined) return [single];
  }
  return [];
}

function itemsOf(place: Place, follow: (place: Place) => Place | undefined): Place | undefined {
  return composition(place, follow)
    .map((part) => step(part, "items"))
    .find(({ value }) => value !== undefined);
}

/** Null stays null: what is absent is a case of its own. */
function isAlike(a: unknown, b: unknown): boolean {
  return a !== null && typeof a === typeof b && Array.isArray(a) === Array.isArray(b);
}
