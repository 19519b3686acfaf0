import type { ValueType } from "../vector/value-type.js";
import { childrenOf } from "./cel-access.js";
import type { CelNode } from "./cel-node.js";
import { CelDecimal } from "./cel-values.js";
import { arithmeticType, branchType, type PartType } from "./result-type.js";

const JSON_TYPE: ValueType = { type: "json" };

/**
 * The type of a checked tree's result, with the scale of decimals and the form of timestamps, which the library does
 * not know.
 *
 * @param root - The tree, checked.
 * @param leaves - Types of the nodes that are inputs.
 */
export function inferCelType(root: CelNode, leaves: ReadonlyMap<CelNode, ValueType>): ValueType {
  const type = infer(root, leaves);
  return type.type === "null" ? JSON_TYPE : type;
}

function infer(node: CelNode, leaves: ReadonlyMap<CelNode, ValueType>): PartType {
  const leaf = leaves.get(node);
  if (leaf !== undefined) return leaf;
  if (node.args instanceof CelDecimal) return { type: "decimal", scale: node.args.scale, as: "number" };
  const [l, r, last] = childrenOf(node);
  switch (node.op) {
    case "+":
    case "-":
    case "*":
      return arithmeticType(node.op, infer(l!, leaves), infer(r!, leaves)) ?? fromCelName(node.checkedType?.name);
    case "-_":
      return infer(l!, leaves);
    case "?:":
      return branchType(infer(r!, leaves), infer(last!, leaves)) ?? fromCelName(node.checkedType?.name);
    default:
      return fromCelName(node.checkedType?.name);
  }
}

function fromCelName(name = ""): PartType {
  switch (name) {
    case "double":
      return { type: "float" };
    case "timestamp":
      return { type: "timestamp", as: "date" };
    case "int":
    case "bool":
    case "string":
    case "bytes":
    case "date":
    case "time":
    case "duration":
    case "null":
      return { type: name };
    default:
      return /^list<.*>$/.test(name) ? fromListName(name.slice(5, -1)) : JSON_TYPE;
  }
}

/** Elements that are dates or times come out as numbers, which only JSON can hold. */
function fromListName(of: string): PartType {
  const type = fromCelName(of);
  return type.type === "int" || type.type === "float" || type.type === "string" || type.type === "bool"
    ? { type: "list", of: type }
    : JSON_TYPE;
}
