import type { SchemaStore } from "../document/schema-store.js";
import type { Goal } from "../goal/goal.js";
import { adaptDocument } from "./adapt-document.js";
import { createAjvJudge, type Fault, type Judge } from "./ajv-judge.js";
import type { Evaluator } from "./evaluator.js";

/** Beyond so many schemas about one value, ours is used, which asks each of them once. */
const MAX_WAYS = 20_000;

/**
 * Makes the judge of a schema: the validator of its draft, or our own evaluation where that cannot read the schema, or would
 * not come to an end with it. Of dynamic references our own evaluation has the last word, for the validator does not follow
 * them into other resources, nor to plain anchors.
 *
 * @param schema - The document.
 * @param goal - Its root.
 * @param evaluator - Evaluates schemas keyword by keyword.
 * @param store - All schemas.
 * @param remotes - Further documents.
 * @param ways - How many schemas are evaluated about one value.
 */
export function createJudge(
  schema: unknown,
  goal: Goal,
  evaluator: Evaluator,
  store: SchemaStore,
  remotes: Readonly<Record<string, unknown>>,
  ways: number,
): Judge {
  const own: Judge = (value) =>
    evaluator.meets(goal, value) ? undefined : { keyword: "", path: "", message: "the value does not meet the schema" };
  if (ways > MAX_WAYS) return own;
  const adapt = (document: unknown): unknown =>
    store.hidden ? adaptDocument(document, (value) => store.known(value)) : document;
  const library = createAjvJudge(adapt(schema) as object, {
    dialect: goal.node.dialect,
    remotes: Object.fromEntries(Object.entries(remotes).map(([uri, remote]) => [uri, adapt(remote)])),
    metaschemas: store.metaschemas,
    ownMembers: store.inherited,
    schemas: store.size,
  });
  if (library === undefined) return own;
  return (value): Fault | undefined => {
    try {
      const fault = library(value);
      return fault !== undefined && store.dynamic ? own(value) : fault;
    } catch {
      // A schema that leads back to itself about the same value: the library follows it until the stack ends.
      return own(value);
    }
  };
}
