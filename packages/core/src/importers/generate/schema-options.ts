import type { CompileOptions } from "../json-schema/compile-schema.js";
import type { Override } from "../json-schema/overrides.js";

/** How a schema is read and what values are like. */
export interface SchemaOptions extends CompileOptions {
  /** Fields, functions or values in the place of what the schema would give, by path: `"address.city"`, `"items[].sku"`. */
  readonly overrides?: Readonly<Record<string, Override>>;
}
