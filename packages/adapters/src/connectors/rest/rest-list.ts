import type { ColumnSchema } from "@seedbed/core";
import type { RestTable } from "./rest-options.js";

/** A list of a service, with what is known of its columns. */
export interface RestList extends RestTable {
  readonly name: string;
  /** Undefined as long as nobody looked. */
  readonly schema: readonly ColumnSchema[] | undefined;
}
