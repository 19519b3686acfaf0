import type { BatchSource, Seed } from "@seedbed/core";
import type { TransformNode } from "../../transforms/contract/transform.js";
import type { CatalogTable } from "../catalog/catalog.js";

/** What is taken from a database, and how it is changed on the way. */
export interface ExtractOptions {
  /** Schemas to read; the connection's default ones unless stated. */
  readonly schemas?: readonly string[];
  /** Tables that rows are chosen from, `name` or `schema.name`; all unless stated. What they refer to comes along. */
  readonly tables?: readonly string[];
  /** Share of their rows, above 0 to 1, chosen by a hash of the key: the same rows every time. 1 unless stated. */
  readonly fraction?: number;
  /** Rows chosen by a condition in the database's SQL, by table; the share counts among these. It is run as it is written. */
  readonly where?: Readonly<Record<string, string>>;
  /** Decides which rows the share takes; 0 unless stated. */
  readonly seed?: Seed;
  /** What is done to the rows of a table on the way, such as taking out what is private. */
  readonly transforms?: Readonly<Record<string, readonly TransformNode[]>>;
  /** Keys held in memory; ten million unless stated. */
  readonly heldKeys?: number;
}

/** A table of a subset, to be read while the extraction is under way. */
export interface ExtractedTable extends BatchSource {
  /** `name`, or `schema.name` where two tables share it. */
  readonly name: string;
  readonly rowCount: number;
  readonly catalog: CatalogTable;
}

/** A subset in which every reference leads to a row of the subset. */
export interface Extraction {
  /** Tables with rows, those referred to first where there is no circle. */
  readonly tables: readonly ExtractedTable[];
}
