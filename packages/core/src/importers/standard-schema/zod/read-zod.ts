import type { SchemaDocument } from "../document/schema-document.js";
import { SharedSchemas } from "../document/shared-schemas.js";
import { isScalar } from "../marks/listed-values.js";
import { HINT, type Marks } from "../marks/marks.js";
import type { KindReader, Place, ZodContext } from "./kind-reader.js";
import { SCALARS } from "./scalars.js";
import { STRUCTURES } from "./structures.js";
import { WRAPPERS } from "./wrappers.js";
import { readMeta, type ZodSchema } from "./zod-schema.js";

const KINDS: ReadonlyMap<string, KindReader> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ Object.entries({ ...SCALARS, ...STRUCTURES, ...WRAPPERS }),
);

/**
 * Writes a schema of zod 4 as JSON Schema, with marks for what JSON cannot hold: the values that may be passed to `parse`.
 *
 * @param schema - A schema of zod or zod mini.
 * @param marks - Where marks are made.
 * @throws SeedbedError `SCHEMA_UNSUPPORTED` for schemas beyond all measure.
 */
export function readZod(schema: ZodSchema, marks: Marks): SchemaDocument {
  const shared = new SharedSchemas<ZodSchema>();
  const context: ZodContext = {
    marks,
    read: (inner, place = {}) => shared.read(inner, () => describe(inner, context, place)),
  };
  return shared.complete(context.read(schema));
}

function describe(schema: ZodSchema, context: ZodContext, place: Place): SchemaDocument {
  const { type } = schema._zod.def;
  const kind = KINDS.get(type);
  const document = kind === undefined ? context.marks.unsupported(`schemas of type "${type}"`) : kind(schema, context, place);
  const { seedbed, title, description, examples } = readMeta(schema);
  return {
    ...document,
    ...(typeof title === "string" ? { title } : {}),
    ...(typeof description === "string" ? { description } : {}),
    ...(Array.isArray(examples) && examples.every(isScalar) ? { examples } : {}),
    ...(seedbed === undefined ? {} : { [HINT]: seedbed }),
  };
}
