import type { SchemaDocument } from "../document/schema-document.js";
import type { Marks } from "../marks/marks.js";
import type { FoldedActions } from "./fold-actions.js";
import type { ValibotSchema } from "./valibot-schema.js";

/** What readers of kinds can do, and what they are told. */
export interface ValibotContext {
  readonly marks: Marks;
  /** What the pipe asks besides. */
  readonly actions: FoldedActions;
  /** True for members of objects: their absence is told outside. */
  readonly slot: boolean;
  /** Reads an inner schema. */
  read(schema: ValibotSchema, slot?: boolean): SchemaDocument;
}

/** Reads schemas of one kind: how values of them are written in JSON Schema. */
export type KindReader = (schema: ValibotSchema, context: ValibotContext) => SchemaDocument;
