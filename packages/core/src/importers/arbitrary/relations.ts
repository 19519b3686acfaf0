import type { DatasetReader, TableData } from "../../index.js";
import { RowFinder } from "./row-finder.js";

/** A reference of a table, found in its columns. */
export interface Reference {
  readonly field: string;
  /** Name of the table referred to. */
  readonly table: string;
  readonly finder: RowFinder;
}

/** The tables of a dataset and the references between them. */
export class Relations {
  readonly tables: ReadonlyMap<string, TableData<Record<string, unknown>>>;
  private readonly references = new Map<string, readonly Reference[]>();
  private readonly finders = new Map<string, RowFinder>();

  constructor(data: DatasetReader) {
    this.tables = new Map(Object.entries(data.tables as Record<string, TableData<Record<string, unknown>>>));
  }

  /** The references of a table. */
  of(name: string): readonly Reference[] {
    let found = this.references.get(name);
    if (found === undefined) {
      found = this.tables.get(name)!.schema.columns.flatMap(({ name: field, references }) => {
        const at = references?.indexOf(".") ?? -1;
        const table = references?.slice(0, at) ?? "";
        if (references === undefined || at < 0 || !this.tables.has(table)) return [];
        return [{ field, table, finder: this.finder(references, table, references.slice(at + 1)) }];
      });
      this.references.set(name, found);
    }
    return found;
  }

  private finder(path: string, table: string, column: string): RowFinder {
    let finder = this.finders.get(path);
    if (finder === undefined) this.finders.set(path, (finder = new RowFinder(this.tables.get(table)!, column)));
    return finder;
  }
}
