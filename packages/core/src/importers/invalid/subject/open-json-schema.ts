import { FieldRandom, isSeedbedError } from "../../../index.js";
import { Draws } from "../../contract/draws.js";
import { type CompileOptions, compileSchema } from "../../json-schema/compile-schema.js";
import type { Dialect } from "../../json-schema/document/dialect.js";
import { DEFAULT_DIALECT, resolveDialect } from "../../json-schema/document/dialect.js";
import { SchemaStore } from "../../json-schema/document/schema-store.js";
import type { Goal } from "../../json-schema/goal/goal.js";
import { SchemaSpace } from "../../json-schema/goal/schema-space.js";
import { adaptDocument } from "../../json-schema/judge/adapt-document.js";
import { createAjvFaults, type Fault, type FindFaults, findMetaschema, isOfFormat } from "../../json-schema/judge/ajv-judge.js";
import { Evaluator } from "../../json-schema/judge/evaluator.js";
import { measureGoal } from "../../json-schema/judge/measure-goals.js";
import { createEdge, mixRow } from "../../json-schema/make/mix-row.js";
import { Run } from "../../json-schema/make/run.js";
import type { Location } from "../../json-schema/place/location.js";
import { Shapes } from "../../json-schema/shapes.js";
import { structuredCopy } from "../../json-schema/values/copy-json.js";
import type { Subject } from "./subject.js";

/** How often a value of made-up goals is made again. */
const ATTEMPTS = 6;
/** Beyond so many schemas about one value, the library does not come to an end. */
const MAX_WAYS = 20_000;
const again = /* @__PURE__ */ createEdge("#again");

/**
 * Opens a JSON Schema.
 *
 * @param schema - The document.
 * @param options - Draft, further documents.
 * @throws SeedbedError as `compileSchema` does.
 */
export function openJsonSchema(schema: unknown, options: CompileOptions = {}): Subject {
  const compiled = compileSchema(schema, { ...options, realism: "off" });
  const { remotes = {} } = options;
  const store = new SchemaStore(findMetaschema);
  const node = store.add(schema, "", resolveDialect(options.dialect) ?? DEFAULT_DIALECT);
  for (const [uri, remote] of Object.entries(remotes)) store.add(remote, uri, node.dialect);
  const space = new SchemaSpace(store);
  const run = new Run();
  const evaluator = new Evaluator(space, isOfFormat);
  const shapes = new Shapes(space, evaluator, run, { optionalFraction: 1 });
  const root = space.goal(node, space.outermost);
  shapes.rank(shapes.location([root]));
  const random = new FieldRandom([1, 2, 3, 4]);
  const draws = new Draws(random);
  let library: FindFaults | undefined;
  const explain = (value: unknown): readonly Fault[] => {
    library ??=
      (measureGoal(root, space).ways > MAX_WAYS ? undefined : createFinder(schema, store, node.dialect, remotes)) ?? (() => []);
    try {
      return library(value);
    } catch {
      // A schema that refers to itself about the same value has no end for the library.
      library = () => [];
      return [];
    }
  };
  return {
    root,
    shapes,
    prepare: (field) => compiled.prepare({ random: field }),
    ask: (keywords, within, negative = false) => space.child(within, keywords, negative),
    make(goals, row, size) {
      const place = findPlace(shapes, goals);
      if (place === undefined) return undefined;
      run.use(random, draws, []);
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        run.begin();
        const value = place.make(attempt === 0 ? row : mixRow(row, again, attempt), size);
        if (place.accepts(value)) return { value: structuredCopy(value) };
      }
      return undefined;
    },
    faults(value) {
      // Whether there is a fault is for the judge to say; the library is asked for all of them.
      const fault = compiled.judge(value);
      if (fault === undefined) return [];
      const all = explain(value);
      return all.length === 0 ? [fault] : all;
    },
    isJson: true,
    revive: structuredCopy,
    outside: (steps) => steps,
  };
}

function createFinder(
  schema: unknown,
  store: SchemaStore,
  dialect: Dialect,
  remotes: Readonly<Record<string, unknown>>,
): FindFaults | undefined {
  const adapt = (document: unknown): unknown =>
    store.hidden ? adaptDocument(document, (value) => store.known(value)) : document;
  return createAjvFaults(adapt(schema) as object, {
    dialect,
    remotes: Object.fromEntries(Object.entries(remotes).map(([uri, remote]) => [uri, adapt(remote)])),
    metaschemas: store.metaschemas,
    ownMembers: store.inherited,
    schemas: store.size,
  });
}

/** The place of some goals; undefined when it has no value, or is beyond what can be compiled. */
function findPlace(shapes: Shapes, goals: readonly Goal[]): Location | undefined {
  try {
    const place = shapes.location(goals);
    if (place.isEmpty()) return undefined;
    if (!place.ranked) shapes.rank(place);
    return place.alternatives.length === 0 ? undefined : place;
  } catch (error) {
    if (isSeedbedError(error)) return undefined;
    throw error;
  }
}
