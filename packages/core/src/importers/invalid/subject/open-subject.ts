import type { CompileOptions } from "../../json-schema/compile-schema.js";
import type { StandardSchemaOptions } from "../../standard-schema/compile-standard-schema.js";
import { isStandardSchema } from "../../standard-schema/standard-schema.js";
import { openJsonSchema } from "./open-json-schema.js";
import { openStandardSchema } from "./open-standard-schema.js";
import type { Subject } from "./subject.js";

/** How a schema is read whose values are examined. */
export interface SubjectOptions
  extends Pick<CompileOptions, "dialect" | "remotes">,
    Pick<StandardSchemaOptions, "side" | "toJsonSchema"> {}

const opened = new WeakMap<object, Subject>();

/**
 * Opens a schema of any kind. Without options a schema object is opened once.
 *
 * @param schema - A JSON Schema, or a schema of a library that speaks Standard Schema.
 * @param options - Draft, further documents.
 * @throws SeedbedError `SCHEMA_INVALID`, `SCHEMA_UNSATISFIABLE`, `SCHEMA_UNSUPPORTED`, `SCHEMA_REFERENCE_UNKNOWN`.
 */
export function openSubject(schema: unknown, options: SubjectOptions = {}): Subject {
  const isObject = (typeof schema === "object" && schema !== null) || typeof schema === "function";
  const keep = isObject && Object.values(options).every((value) => value === undefined);
  const known = keep ? opened.get(schema) : undefined;
  if (known !== undefined) return known;
  const { dialect, remotes } = options;
  const subject = isStandardSchema(schema)
    ? openStandardSchema(schema, options)
    : openJsonSchema(schema, { ...(dialect === undefined ? {} : { dialect }), ...(remotes === undefined ? {} : { remotes }) });
  if (keep) opened.set(schema, subject);
  return subject;
}
