import type { FieldNode } from "@seedbed/core";
import type { ColumnStatistics } from "../../catalog/catalog.js";
import type { CatalogType } from "../../catalog/catalog-type.js";
import type { ColumnSpace } from "../../checks/space/column-space.js";

/** What a field is to be made for. */
export interface NodeRequest {
  readonly table: string;
  readonly column: string;
  readonly comment?: string | undefined;
  readonly type: CatalogType;
  readonly space: ColumnSpace;
  /** True when its values must differ, alone or with others, so that they have to be chosen by index. */
  readonly unique: boolean;
  /** True when values that differ in case alone count as the same. */
  readonly folded: boolean;
  /** Rows of the table. */
  readonly rows: number;
  /** Name of the database's driver. */
  readonly driver: string;
  readonly statistics?: ColumnStatistics | undefined;
}

/** A field made for a column. */
export interface MadeNode {
  readonly node: FieldNode;
  /** True when every value lies in the space, by construction. */
  readonly sure: boolean;
}

/** What making fields takes. */
export interface NodeTools {
  /** The fixed present, milliseconds since 1970. */
  readonly now: number;
  /** False to make plain values whatever columns are called. */
  readonly realism: boolean;
  /** True for numbers and dates out of a small range. */
  readonly narrow?: boolean;
  /** True when a locale will be given. */
  readonly locale: boolean;
  /**
   * Makes values of a field.
   *
   * @param node - The field.
   * @param rows - How many.
   * @returns Undefined when it cannot be made, or not so many different ones.
   */
  sample(node: FieldNode, rows: number): readonly unknown[] | undefined;
}
