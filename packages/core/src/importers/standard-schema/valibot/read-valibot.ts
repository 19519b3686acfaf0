import type { SchemaDocument } from "../document/schema-document.js";
import { SharedSchemas } from "../document/shared-schemas.js";
import { listedValues } from "../marks/listed-values.js";
import { HINT, type Marks } from "../marks/marks.js";
import { foldActions } from "./fold-actions.js";
import type { KindReader, ValibotContext } from "./kind-reader.js";
import { SCALARS } from "./scalars.js";
import { STRUCTURES } from "./structures.js";
import { partsOf, type ValibotPart, type ValibotSchema } from "./valibot-schema.js";
import { WRAPPERS } from "./wrappers.js";

const KINDS: ReadonlyMap<string, KindReader> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ Object.entries({ ...SCALARS, ...STRUCTURES, ...WRAPPERS }),
);

/**
 * Writes a schema of valibot as JSON Schema, with marks for what JSON cannot hold: the values that may be passed to `parse`.
 *
 * @param schema - The schema.
 * @param marks - Where marks are made.
 * @throws SeedbedError `SCHEMA_UNSUPPORTED` for schemas beyond all measure.
 */
export function readValibot(schema: ValibotSchema, marks: Marks): SchemaDocument {
  const shared = new SharedSchemas<ValibotSchema>();
  const read: ValibotContext["read"] = (inner, slot = false) =>
    shared.read(inner, () => {
      const parts = partsOf(inner);
      return { ...describe(inner, { marks, read, slot, actions: foldActions(parts) }), ...noteOf(parts) };
    });
  return shared.complete(read(schema));
}

function describe(schema: ValibotSchema, context: ValibotContext): SchemaDocument {
  const kind = KINDS.get(schema.type);
  if (kind === undefined) return context.marks.unsupported(`schemas of type "${schema.type}"`);
  const document = kind(schema, context);
  const { values } = context.actions;
  return values === undefined ? document : { allOf: [document, listedValues(values, context.marks)] };
}

function noteOf(parts: readonly ValibotPart[]): SchemaDocument {
  const note: SchemaDocument = {};
  for (const { kind, type, metadata, title, description } of parts) {
    if (kind !== "metadata") continue;
    if (type === "title") note["title"] = title;
    if (type === "description") note["description"] = description;
    if (metadata?.["seedbed"] !== undefined) note[HINT] = metadata["seedbed"];
  }
  return note;
}
