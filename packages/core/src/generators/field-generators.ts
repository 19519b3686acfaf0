import type { Generator } from "./contract/generator.js";
import * as fields from "./fields.js";

/** Every built-in kind, for documents, which may name any. */
export const fieldGenerators: readonly Generator[] = /* @__PURE__ */ listFieldGenerators();

function listFieldGenerators(): Generator[] {
  return [...new Set(Object.values(fields).flatMap((field) => ("generator" in field ? [field.generator] : [])))];
}
