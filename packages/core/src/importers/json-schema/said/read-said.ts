import type { ContentKeywords } from "../../content/read-content.js";
import type { HintType, NameHint } from "../../realism/contract/name-hint.js";
import { DEFAULT_DIALECT, type Dialect } from "../document/dialect.js";
import { KEYWORDS } from "../document/keywords.js";
import { own, SchemaStore } from "../document/schema-store.js";
import type { Goal } from "../goal/goal.js";
import type { SchemaSpace } from "../goal/schema-space.js";
import { visitSchemas } from "./visit-schemas.js";

type Draft<T> = { -readonly [K in keyof T]?: T[K] };

/** What schemas say of a value beside its constraints. */
export interface Said {
  readonly hint: Readonly<Draft<NameHint>>;
  /** True when a pattern leaves nothing to a guess. */
  readonly closed: boolean;
  readonly content: ContentKeywords;
  readonly examples: readonly unknown[];
  /** The draft of the schema, and the definitions of its document. */
  readonly dialect: Dialect;
  readonly definitions: object;
}

const CONTENT = ["contentEncoding", "contentMediaType", "contentSchema"] as const;

/**
 * Reads what schemas say of a value; what is said first counts.
 *
 * @param goals - What is asked of it.
 * @param space - References.
 */
export function readSaid(goals: readonly Goal[], space: SchemaSpace): Said {
  const hint: Draft<NameHint> = {};
  const content: Draft<ContentKeywords> = {};
  const examples: unknown[] = [];
  let closed = false;
  let dialect = DEFAULT_DIALECT;
  let definitions: object = {};
  visitSchemas(goals, space, (value, { node }) => {
    for (const name of ["title", "description", "format"] as const) {
      const text = own(value, name);
      if (typeof text === "string") hint[name] ??= text;
    }
    for (const name of ["minimum", "maximum", "maxLength"] as const) {
      const bound = own(value, name);
      if (typeof bound === "number") hint[name] ??= bound;
    }
    const type = own(value, "type");
    if (typeof type === "string" && type !== "null") hint.type ??= type as HintType;
    if (own(value, "pattern") !== undefined) closed = true;
    for (const name of ["minLength", "maxLength"] as const) content[name] ??= own(value, name);
    for (const name of CONTENT) {
      const given = own(value, name);
      if (given === undefined || !SchemaStore.knows(KEYWORDS.get(name)!, node.dialect)) continue;
      content[name] ??= given;
      if (name !== "contentSchema") continue;
      dialect = node.dialect;
      definitions = definitionsOf(node.resource.root?.value);
    }
    const listed = own(value, "examples");
    if (Array.isArray(listed)) examples.push(...listed.slice(0, MAX_EXAMPLES));
  });
  return { hint, closed, content, examples, dialect, definitions };
}

const MAX_EXAMPLES = 100;

function definitionsOf(root: unknown): object {
  if (typeof root !== "object" || root === null) return {};
  const found = ["$defs", "definitions"].map((name) => [name, own(root as Readonly<Record<string, unknown>>, name)] as const);
  return Object.fromEntries(found.filter(([, value]) => value !== undefined));
}
