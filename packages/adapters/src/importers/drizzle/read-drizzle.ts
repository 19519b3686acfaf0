import type { Catalog } from "../../database/catalog/catalog.js";
import { createTable, foreignKeyOf, type TableDraft, toCatalog, uniqueOf } from "../catalog/catalog-builder.js";
import type { DrizzleColumn } from "./drizzle-column.js";
import { drizzleType } from "./drizzle-type.js";

/** A table as Drizzle holds it. */
export type DrizzleTable = Readonly<Record<PropertyKey, unknown>>;

const NAME = Symbol.for("drizzle:Name");
const COLUMNS = Symbol.for("drizzle:Columns");
const EXTRA = Symbol.for("drizzle:ExtraConfigBuilder");

/**
 * The tables among the exports of a module.
 *
 * @param exports - Of the module.
 */
export function listDrizzleTables(exports: Readonly<Record<string, unknown>>): readonly DrizzleTable[] {
  const inner = exports["default"];
  const values = [...Object.values(exports), ...(typeof inner === "object" && inner !== null ? Object.values(inner) : [])];
  return [...new Set(values.filter(isTable))];
}

function isTable(value: unknown): value is DrizzleTable {
  return typeof value === "object" && value !== null && NAME in value && COLUMNS in value;
}

/**
 * What Drizzle's tables declare, read from the tables themselves, so that it works with any release of it.
 *
 * @param tables - The tables.
 */
export function readDrizzle(tables: readonly DrizzleTable[]): Catalog {
  return toCatalog(tables.map(readTable), []);
}

const columnsOf = (table: DrizzleTable): readonly DrizzleColumn[] =>
  Object.values(table[COLUMNS] as Record<string, DrizzleColumn>);
const nameOf = (table: unknown): string => String((table as DrizzleTable)[NAME]);

function readTable(table: DrizzleTable): TableDraft {
  const name = nameOf(table);
  const draft = createTable(name);
  for (const column of columnsOf(table)) {
    const counting = /Serial|BigSerial/.test(column.columnType) || (column as { autoIncrement?: boolean }).autoIncrement === true;
    draft.columns.push({
      name: column.name,
      type: drizzleType(column),
      nullable: !column.notNull,
      ...(column.hasDefault ? { default: "default" } : {}),
      ...(counting ? { identity: "by-default" as const } : {}),
      ...(column.generated === undefined ? {} : { generated: "generated" }),
    });
    if (column.primary) draft.primaryKey = [column.name];
    if (column.isUnique === true) draft.uniques.push(uniqueOf(name, [column.name]));
  }
  for (const kind of ["Pg", "MySql", "SQLite"]) {
    for (const key of (table[Symbol.for(`drizzle:${kind}InlineForeignKeys`)] as readonly ForeignKey[] | undefined) ?? [])
      addForeignKey(draft, key);
  }
  for (const extra of listExtras(table)) addExtra(draft, extra);
  return draft;
}

interface ForeignKey {
  reference(): {
    readonly columns: readonly DrizzleColumn[];
    readonly foreignTable: unknown;
    readonly foreignColumns: readonly DrizzleColumn[];
  };
}

function addForeignKey(draft: TableDraft, key: ForeignKey): void {
  const { columns, foreignTable, foreignColumns } = key.reference();
  draft.foreignKeys.push(
    foreignKeyOf(
      draft.name,
      columns.map((column) => column.name),
      nameOf(foreignTable),
      foreignColumns.map((column) => column.name),
    ),
  );
}

/** What the third argument of a table gives. */
function listExtras(table: DrizzleTable): readonly Readonly<Record<string, unknown>>[] {
  const build = table[EXTRA] as ((columns: unknown) => unknown) | undefined;
  if (build === undefined) return [];
  const made = build(table[Symbol.for("drizzle:ExtraConfigColumns")] ?? table[COLUMNS]);
  const list = Array.isArray(made) ? made.flat() : Object.values((made ?? {}) as object);
  return list.filter((item) => typeof item === "object" && item !== null);
}

function addExtra(draft: TableDraft, extra: Readonly<Record<string, unknown>>): void {
  const kind = String((extra.constructor as unknown as Record<symbol, unknown>)[Symbol.for("drizzle:entityKind")] ?? "");
  const columns = (
    (extra["columns"] ?? (extra["config"] as { columns?: unknown } | undefined)?.columns ?? []) as readonly DrizzleColumn[]
  ).flatMap((column) => (typeof column?.name === "string" ? [column.name] : []));
  const unique = (extra["config"] as { unique?: boolean } | undefined)?.unique === true;
  if (/PrimaryKeyBuilder$/.test(kind)) draft.primaryKey = columns;
  else if ((/UniqueConstraintBuilder$/.test(kind) || unique) && columns.length > 0)
    draft.uniques.push(uniqueOf(draft.name, columns));
  else if (/ForeignKeyBuilder$/.test(kind) && typeof extra["reference"] === "function")
    addForeignKey(draft, extra as unknown as ForeignKey);
}
