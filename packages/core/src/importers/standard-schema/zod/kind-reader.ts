import type { SchemaDocument } from "../document/schema-document.js";
import type { Marks } from "../marks/marks.js";
import type { ZodSchema } from "./zod-schema.js";

/** Where a schema stands. */
export interface Place {
  /** True for members of objects: their absence is told outside. */
  readonly slot?: boolean;
  /** True inside intersections: objects then leave room for the other side's members. */
  readonly open?: boolean;
}

/** What readers of kinds can do. */
export interface ZodContext {
  readonly marks: Marks;
  /** Reads an inner schema. */
  read(schema: ZodSchema, place?: Place): SchemaDocument;
}

/** Reads schemas of one kind: how values of them are written in JSON Schema. */
export type KindReader = (schema: ZodSchema, context: ZodContext, place: Place) => SchemaDocument;
