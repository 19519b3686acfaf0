import {
  type Batch,
  type ColumnSchema,
  fromValues,
  hasBit,
  type ListVector,
  type StructVector,
  type TableSchema,
} from "@seedbed/core";
import { z } from "zod";
import { takeRows, takeValues } from "../../columnar/take-rows.js";
import { createAdapterError } from "../../errors/adapter-error.js";
import { defineTransform, findColumn, mapBatches, type Transform, type TransformKind } from "../contract/transform.js";

/** What is made flat. */
export interface FlattenNode {
  readonly kind: "flatten";
  /** A field of objects, whose members become fields, or of lists, whose elements become rows. */
  readonly field: string;
  /** Stands between the field's name and the member's; `_` unless stated. */
  readonly separator?: string | undefined;
  /** Name of a further field with the element's position, from 0. */
  readonly position?: string | undefined;
  /** Keeps rows whose list is empty or missing, with null; no unless stated. */
  readonly keepEmpty?: boolean | undefined;
}

/** Turns members of objects into fields, or elements of lists into rows. */
export const flattenTransform: TransformKind = defineTransform<FlattenNode>({
  kind: "flatten",
  summary: "turns members of objects into fields, or elements of lists into rows",
  node: z.strictObject({
    kind: z.literal("flatten"),
    field: z.string(),
    separator: z.string().optional(),
    position: z.string().min(1).optional(),
    keepEmpty: z.boolean().optional(),
  }),
  plan(node, input) {
    const column = findColumn(input, node.field, "flatten");
    if (column.type.type === "struct") return flattenObjects(node, input, column, column.type.fields);
    if (column.type.type === "list") return flattenLists(node, input, column, column.type.of);
    throw createAdapterError("TRANSFORM_INVALID", `flatten: the field "${node.field}" holds neither objects nor lists`, {
      details: { kind: "flatten", field: node.field, type: column.type.type },
    });
  },
});

function flattenObjects(
  { field, separator = "_" }: FlattenNode,
  input: TableSchema,
  column: ColumnSchema,
  members: Readonly<Record<string, ColumnSchema["type"]>>,
): Transform {
  const nameOf = (member: string): string => `${field}${separator}${member}`;
  const flat = Object.entries(members).map(
    ([member, type]): ColumnSchema => ({
      name: nameOf(member),
      type,
      nullable: true,
      optional: column.optional,
      primaryKey: false,
      unique: false,
    }),
  );
  const columns = input.columns.flatMap((other) => (other === column ? flat : [other]));
  assertDistinct(columns);
  const lineage = {
    fields: Object.fromEntries(columns.map(({ name }) => [name, [flat.some((other) => other.name === name) ? field : name]])),
    rows: [],
  };
  return mapBatches({ name: input.name, columns }, lineage, (batch) => {
    const objects = batch.columns[field] as StructVector;
    // A member of a missing object is missing.
    const rows = Int32Array.from({ length: batch.length }, (_, i) => (hasBit(objects.validity, i) ? i : -1));
    const made = Object.fromEntries(
      Object.entries(objects.children).map(([member, child]) => [
        nameOf(member),
        objects.validity === null ? child : takeValues(child, rows),
      ]),
    );
    const all = { ...batch.columns, ...made };
    return { ...batch, columns: Object.fromEntries(columns.map(({ name }) => [name, all[name]!])) };
  });
}

function flattenLists(
  { field, position, keepEmpty = false }: FlattenNode,
  input: TableSchema,
  column: ColumnSchema,
  type: ColumnSchema["type"],
): Transform {
  // Rows are repeated: what told them apart does so no longer.
  const columns: ColumnSchema[] = input.columns.map((other) => ({
    ...other,
    ...(other === column ? { type, nullable: true } : {}),
    primaryKey: false,
    unique: false,
  }));
  if (position !== undefined) {
    columns.push({
      name: position,
      type: { type: "int" },
      nullable: keepEmpty,
      optional: false,
      primaryKey: false,
      unique: false,
    });
  }
  assertDistinct(columns);
  const lineage = {
    fields: Object.fromEntries(columns.map(({ name }) => [name, [name === position ? field : name]])),
    rows: [field],
  };
  return mapBatches({ name: input.name, columns }, lineage, (batch): Batch => {
    const lists = batch.columns[field] as ListVector;
    const rows: number[] = [];
    const elements: number[] = [];
    const places: (number | null)[] = [];
    for (let i = 0; i < batch.length; i++) {
      const from = lists.offsets[i]!;
      const to = hasBit(lists.validity, i) ? lists.offsets[i + 1]! : from;
      for (let at = from; at < to; at++) {
        rows.push(i);
        elements.push(at);
        places.push(at - from);
      }
      if (to === from && keepEmpty) {
        rows.push(i);
        elements.push(-1);
        places.push(null);
      }
    }
    const { columns: taken } = takeRows(batch, Int32Array.from(rows));
    const made = {
      ...taken,
      [field]: takeValues(lists.child, Int32Array.from(elements)),
      ...(position === undefined ? {} : { [position]: fromValues({ type: "int" }, places) }),
    };
    return {
      ...batch,
      length: rows.length,
      columns: Object.fromEntries(columns.map(({ name }) => [name, (made as Batch["columns"])[name]!])),
    };
  });
}

function assertDistinct(columns: readonly ColumnSchema[]): void {
  const names = columns.map(({ name }) => name);
  const twice = names.find((name, i) => names.indexOf(name) < i);
  if (twice === undefined) return;
  throw createAdapterError("TRANSFORM_INVALID", `flatten: two fields would be called "${twice}"`, {
    hint: "choose another separator or position, or rename the field first",
    details: { kind: "flatten", field: twice },
  });
}
