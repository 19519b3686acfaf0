import type { SchemaNode } from "../document/schema-node.js";
import type { Scope } from "./scope.js";

/** Something asked of a value: that a schema holds, or that it does not. */
export interface Goal {
  /** The same for the same schema, scope and sign. */
  readonly id: number;
  readonly node: SchemaNode;
  readonly scope: Scope;
  /** True when the schema must not hold. */
  readonly negative: boolean;
}
