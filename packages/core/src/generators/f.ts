import type { Generator } from "./contract/generator.js";
import * as fields from "./fields.js";

/** The functions that make fields: `f.int({ min: 18, max: 90 })`. */
export const f: typeof fields = fields;

/** The generators behind {@link f}. */
export const fieldGenerators: readonly Generator[] = [
  ...new Set(Object.values(fields).flatMap((field) => ("generator" in field ? [field.generator] : []))),
];
