import type { Attribute, BlockAttribute, Field, Model, Schema, Value } from "@mrleebo/prisma-ast";
import type { Catalog, CatalogColumn } from "../../database/catalog/catalog.js";
import type { CatalogType } from "../../database/catalog/catalog-type.js";
import { createTable, foreignKeyOf, type TableDraft, toCatalog, uniqueOf } from "../catalog/catalog-builder.js";
import { prismaType } from "./prisma-type.js";

/**
 * The tables of a Prisma schema.
 *
 * @param schema - Parsed.
 */
export function readPrisma(schema: Schema): Catalog {
  const enums = new Map<string, readonly string[]>();
  for (const block of schema.list) {
    if (block.type !== "enum") continue;
    enums.set(
      block.name,
      block.enumerators.flatMap((item) => (item.type === "enumerator" ? [mapped(item.attributes) ?? item.name] : [])),
    );
  }
  const models = schema.list.filter((block): block is Model => block.type === "model");
  const notes: string[] = [];
  const tables = models.map((model) => readModel(model, models, enums, notes));
  return toCatalog([...tables, ...joinTables(models, tables)], notes);
}

const fieldsOf = (model: Model): readonly Field[] => model.properties.filter((item): item is Field => item.type === "field");
const tableName = (model: Model): string => mappedBlock(model) ?? model.name;

function readModel(
  model: Model,
  models: readonly Model[],
  enums: ReadonlyMap<string, readonly string[]>,
  notes: string[],
): TableDraft {
  const name = tableName(model);
  const table = createTable(name);
  const columns = new Map<string, string>();
  for (const field of fieldsOf(model)) {
    if (models.some((other) => other.name === field.fieldType)) continue;
    const type = prismaType(field, enums);
    if (type === undefined) {
      notes.push(`${name}.${field.name}: the type ${String(field.fieldType)} is left out`);
      continue;
    }
    const column = mapped(field.attributes) ?? field.name;
    columns.set(field.name, column);
    table.columns.push(toColumn(column, field, type));
    if (has(field.attributes, "id")) table.primaryKey = [column];
    if (has(field.attributes, "unique")) table.uniques.push(uniqueOf(name, [column]));
  }
  const named = (value: Value | undefined): string[] => listOf(value).map((part) => columns.get(part) ?? part);
  for (const attribute of model.properties.filter((item): item is BlockAttribute => item.type === "attribute")) {
    if (attribute.name !== "id" && attribute.name !== "unique") continue;
    const list = named(argument(attribute, "fields", 0)).filter((column) => [...columns.values()].includes(column));
    if (attribute.name === "id") table.primaryKey = list;
    else table.uniques.push(uniqueOf(name, list));
  }
  for (const field of fieldsOf(model)) {
    const target = models.find((other) => other.name === field.fieldType);
    const relation = field.attributes?.find((attribute) => attribute.name === "relation");
    const own = relation === undefined ? [] : named(argument(relation, "fields"));
    if (target === undefined || relation === undefined || own.length === 0) continue;
    const theirs = listOf(argument(relation, "references")).map((part) => columnName(target, part));
    table.foreignKeys.push(foreignKeyOf(name, own, tableName(target), theirs));
  }
  return table;
}

function toColumn(name: string, field: Field, type: CatalogType): CatalogColumn {
  const preset = field.attributes?.find((attribute) => attribute.name === "default");
  const counting = preset !== undefined && /"name":"(?:autoincrement|sequence)"/.test(JSON.stringify(preset));
  return {
    name,
    type,
    nullable: field.optional === true,
    ...(preset === undefined ? {} : { default: counting ? "autoincrement()" : "default" }),
    ...(counting ? { identity: "by-default" as const } : {}),
    ...(field.comment === undefined ? {} : { comment: field.comment.replace(/^\/+\s*/, "") }),
  };
}

/** Lists on both sides without a table of their own get one, as Prisma makes it. */
function joinTables(models: readonly Model[], tables: readonly TableDraft[]): readonly TableDraft[] {
  const made = new Map<string, TableDraft>();
  for (const model of models) {
    for (const field of fieldsOf(model)) {
      const target = models.find((other) => other.name === field.fieldType);
      if (field.array !== true || target === undefined) continue;
      const back = fieldsOf(target).find((other) => other.fieldType === model.name && other.array === true);
      const [a, b] = [model, target].sort((x, y) => (x.name < y.name ? -1 : 1)) as [Model, Model];
      const keyA = tables.find(({ name }) => name === tableName(a))?.primaryKey;
      const keyB = tables.find(({ name }) => name === tableName(b))?.primaryKey;
      if (back === undefined || keyA?.length !== 1 || keyB?.length !== 1) continue;
      const name = `_${a.name}To${b.name}`;
      const type = (owner: Model, key: string): CatalogType =>
        tables.find((table) => table.name === tableName(owner))!.columns.find((column) => column.name === key)!.type;
      const table = createTable(name);
      table.columns.push(
        { name: "A", type: type(a, keyA[0]!), nullable: false },
        { name: "B", type: type(b, keyB[0]!), nullable: false },
      );
      table.primaryKey = ["A", "B"];
      table.foreignKeys.push(foreignKeyOf(name, ["A"], tableName(a), keyA), foreignKeyOf(name, ["B"], tableName(b), keyB));
      made.set(name, table);
    }
  }
  return [...made.values()];
}

function columnName(model: Model, field: string): string {
  return mapped(fieldsOf(model).find(({ name }) => name === field)?.attributes) ?? field;
}

function has(attributes: readonly Attribute[] | undefined, name: string): boolean {
  return attributes?.some((attribute) => attribute.name === name && attribute.group === undefined) === true;
}

function mapped(attributes: readonly Attribute[] | undefined): string | undefined {
  const attribute = attributes?.find(({ name, group }) => name === "map" && group === undefined);
  return attribute === undefined ? undefined : textOf(argument(attribute, "name", 0));
}

function mappedBlock(model: Model): string | undefined {
  const attribute = model.properties.find((item): item is BlockAttribute => item.type === "attribute" && item.name === "map");
  return attribute === undefined ? undefined : textOf(argument(attribute, "name", 0));
}

function argument(attribute: { readonly args?: Attribute["args"] }, name: string, position?: number): Value | undefined {
  for (const [i, { value }] of (attribute.args ?? []).entries()) {
    if (typeof value === "object" && value !== null && !Array.isArray(value) && value.type === "keyValue") {
      if (value.key === name) return value.value;
    } else if (i === position) return value as Value;
  }
  return undefined;
}

function textOf(value: Value | undefined): string | undefined {
  return typeof value === "string" ? value.replace(/^"|"$/g, "") : undefined;
}

function listOf(value: Value | undefined): string[] {
  if (typeof value === "string") return [value];
  const items = Array.isArray(value)
    ? value
    : typeof value === "object" && value !== null && value.type === "array"
      ? value.args
      : [];
  return items.flatMap((item) => {
    if (typeof item === "string") return [item];
    const named = item as { readonly name?: unknown };
    return typeof named?.name === "string" ? [named.name] : [];
  });
}
