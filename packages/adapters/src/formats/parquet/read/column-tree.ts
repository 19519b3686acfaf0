import type { ValueType } from "@seedbed/core";
import type { SchemaElement } from "../schema/schema-element.js";
import { type LeafType, toLeafType } from "./leaf-type.js";

/** A node of a column as it is read: `def` is the definition level from which it is present. */
export type ReadNode = ReadLeaf | ReadList | ReadStruct;

/** A column without parts, or the last part of one. */
export interface ReadLeaf {
  readonly kind: "leaf";
  readonly name: string;
  readonly def: number;
  readonly rep: number;
  /** Its chunk's position in a row group. */
  readonly index: number;
  readonly element: SchemaElement;
  readonly leaf: LeafType;
}

/** A list; items are there from `itemDef` on, and repeat at `itemRep`. */
export interface ReadList {
  readonly kind: "list";
  readonly name: string;
  readonly def: number;
  readonly itemDef: number;
  readonly itemRep: number;
  readonly child: ReadNode;
}

/** A structure. */
export interface ReadStruct {
  readonly kind: "struct";
  readonly name: string;
  readonly def: number;
  readonly children: readonly ReadNode[];
}

/** A column of a file. */
export interface ReadColumn {
  readonly name: string;
  readonly nullable: boolean;
  readonly node: ReadNode;
}

/**
 * Turns the nodes of a schema into columns.
 *
 * @param elements - Nodes below the root, depth first.
 * @param depth - Deepest nesting allowed.
 * @throws RangeError when they are no tree, or nested too deep.
 * @source Apache Parquet, LogicalTypes.md, "Nested Types", with the rules for old lists.
 */
export function toColumns(elements: readonly SchemaElement[], depth: number): ReadColumn[] {
  let at = 0;
  let leaves = 0;
  const next = (level: number): SchemaElement => {
    const element = elements[at++];
    if (element === undefined) throw new RangeError("its schema ends early");
    if (level > depth) throw new RangeError(`its schema is nested deeper than ${depth}`);
    return element;
  };
  const readNode = (element: SchemaElement, def: number, rep: number, level: number): ReadNode => {
    if (element.repetition !== "repeated")
      return readBody(element, element.repetition === "optional" ? def + 1 : def, rep, level);
    const child = readBody(element, def + 1, rep + 1, level);
    return { kind: "list", name: element.name, def, itemDef: def + 1, itemRep: rep + 1, child };
  };
  const readBody = (element: SchemaElement, def: number, rep: number, level: number): ReadNode => {
    const { name, children } = element;
    if (children === undefined) return { kind: "leaf", name, def, rep, index: leaves++, element, leaf: toLeafType(element) };
    const { kind } = element.logical ?? {};
    if ((kind === "list" || kind === "map") && children === 1 && elements[at]?.repetition === "repeated") {
      return {
        kind: "list",
        name,
        def,
        itemDef: def + 1,
        itemRep: rep + 1,
        child: readItem(element, def + 1, rep + 1, level + 1),
      };
    }
    const out: ReadNode[] = [];
    for (let i = 0; i < children; i++) out.push(readNode(next(level + 1), def, rep, level + 1));
    checkNames(out.map((child) => child.name));
    return { kind: "struct", name, def, children: out };
  };
  /** The repeated node is the item itself, or a wrapper around it. */
  const readItem = (list: SchemaElement, def: number, rep: number, level: number): ReadNode => {
    const repeated = next(level);
    const wraps =
      list.logical?.kind === "list" &&
      repeated.children === 1 &&
      repeated.name !== "array" &&
      repeated.name !== `${list.name}_tuple`;
    return wraps ? readNode(next(level + 1), def, rep, level + 1) : readBody(repeated, def, rep, level);
  };
  const columns: ReadColumn[] = [];
  while (at < elements.length) {
    const element = next(1);
    columns.push({ name: element.name, nullable: element.repetition === "optional", node: readNode(element, 0, 0, 1) });
  }
  checkNames(columns.map(({ name }) => name));
  return columns;
}

function checkNames(names: readonly string[]): void {
  if (new Set(names).size < names.length) throw new RangeError("two columns have the same name");
  if (names.includes("__proto__")) throw new RangeError("a column is named __proto__");
}

/**
 * The type of a column.
 *
 * @param node - The column.
 */
export function toValueType(node: ReadNode): ValueType {
  if (node.kind === "leaf") return node.leaf.type;
  if (node.kind === "list") return { type: "list", of: toValueType(node.child) };
  return { type: "struct", fields: Object.fromEntries(node.children.map((child) => [child.name, toValueType(child)])) };
}

/**
 * The column with the types that it was written with.
 *
 * @param node - A column that is stored as columns of the type are.
 * @param type - The type.
 */
export function withType(node: ReadNode, type: ValueType): ReadNode {
  if (node.kind === "list" && type.type === "list") return { ...node, child: withType(node.child, type.of) };
  if (node.kind === "struct" && type.type === "struct") {
    return { ...node, children: node.children.map((child) => withType(child, type.fields[child.name]!)) };
  }
  return node.kind === "leaf" ? { ...node, leaf: { ...node.leaf, type } } : node;
}

/**
 * The leaves of a column, in the order of their chunks.
 *
 * @param node - The column.
 */
export function leavesOf(node: ReadNode): ReadLeaf[] {
  if (node.kind === "leaf") return [node];
  return node.kind === "list" ? leavesOf(node.child) : node.children.flatMap(leavesOf);
}
