import type { ColumnSchema, ValueType } from "@seedbed/core";
import { createColumn } from "../table/column.js";

/** A list in an answer. */
export interface DescribedRows {
  /** Where it stands, steps joined by dots. */
  readonly path: string;
  readonly columns: readonly ColumnSchema[];
}

const MAX_DEPTH = 4;
const INTEGER = /^(?:\w+:)?(?:integer|int|long|short|byte|unsigned\w+|(?:non)?(?:positive|negative)Integer)$/i;

/**
 * Finds the one list of objects in the description of an answer.
 *
 * @param output - As the library describes it: names with `[]` behind stand for lists.
 * @returns Undefined when there is none, or more than one.
 */
export function describeRows(output: unknown): DescribedRows | undefined {
  const found = findLists(output, [], 0);
  return found.length === 1 ? found[0] : undefined;
}

function findLists(value: unknown, path: readonly string[], depth: number): DescribedRows[] {
  if (!isObject(value) || depth > MAX_DEPTH) return [];
  return membersOf(value).flatMap(([name, member]) => {
    const isList = name.endsWith("[]");
    const here = [...path, name.replace(/\[\]$/, "")];
    if (isList && isObject(member)) return [{ path: here.join("."), columns: membersOf(member).map(toColumn) }];
    return isList ? [] : findLists(member, here, depth + 1);
  });
}

/** The library tells namespaces beside the members. */
function membersOf(value: object): [string, unknown][] {
  return Object.entries(value).filter(([name]) => name !== "targetNSAlias" && name !== "targetNamespace");
}

function toColumn([name, type]: [string, unknown]): ColumnSchema {
  const plain: ValueType = typeof type === "string" && !name.endsWith("[]") ? toType(type) : { type: "json" };
  return createColumn(name.replace(/\[\]$/, ""), plain, { nullable: true, optional: true });
}

function toType(type: string): ValueType {
  if (INTEGER.test(type)) return { type: "int" };
  if (/^(?:\w+:)?(?:double|float|decimal)$/i.test(type)) return { type: "float" };
  if (/^(?:\w+:)?boolean$/i.test(type)) return { type: "bool" };
  return { type: "string" };
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
