import ts from "typescript";

/** How a method's result is stored, and what TypeScript calls it. */
export interface PrintedResult {
  readonly kind:
    | "string"
    | "float"
    | "int"
    | "bool"
    | "timestamp"
    | "strings"
    | "numbers"
    | "timestamps"
    | "json"
    | "bigint"
    | "none";
  readonly text: string;
}

/**
 * Prints a type as text that stands alone: no names but those of the language.
 *
 * @param type - A result type of one of faker's methods.
 * @param checker - The compiler's type checker.
 */
export function printResult(type: ts.Type, checker: ts.TypeChecker): PrintedResult {
  const text = print(type, checker, 0);
  return { kind: findKind(type, checker), text };
}

function print(type: ts.Type, checker: ts.TypeChecker, depth: number): string {
  if (
    depth > 5 ||
    type.flags & (ts.TypeFlags.TypeParameter | ts.TypeFlags.Unknown | ts.TypeFlags.Any | ts.TypeFlags.IndexedAccess)
  )
    return "unknown";
  if (type.flags & ts.TypeFlags.EnumLike && !type.isUnion())
    return type.isStringLiteral() ? JSON.stringify(type.value) : "string";
  if (type.isStringLiteral()) return JSON.stringify(type.value);
  if (type.isNumberLiteral()) return String(type.value);
  if (type.flags & (ts.TypeFlags.String | ts.TypeFlags.Index)) return "string";
  if (type.flags & ts.TypeFlags.Number) return "number";
  if (type.flags & ts.TypeFlags.Boolean) return "boolean";
  if (type.flags & ts.TypeFlags.BigInt) return "bigint";
  if (type.flags & (ts.TypeFlags.Void | ts.TypeFlags.Undefined)) return "undefined";
  if (type.isUnion()) return [...new Set(type.types.map((member) => print(member, checker, depth + 1)))].join(" | ");
  if (type.getSymbol()?.name === "Date") return "Date";
  if (checker.isTupleType(type))
    return `[${checker
      .getTypeArguments(type as ts.TypeReference)
      .map((member) => print(member, checker, depth + 1))
      .join(", ")}]`;
  if (checker.isArrayType(type)) {
    const [of] = checker.getTypeArguments(type as ts.TypeReference);
    const text = print(of!, checker, depth + 1);
    return /[ |]/.test(text) ? `(${text})[]` : `${text}[]`;
  }
  if (type.getCallSignatures().length > 0 || type.getProperties().length === 0) return "unknown";
  const members = type
    .getProperties()
    .map((member) => `${member.name}: ${print(checker.getTypeOfSymbol(member), checker, depth + 1)}`);
  return `{ ${members.join("; ")} }`;
}

function findKind(type: ts.Type, checker: ts.TypeChecker): PrintedResult["kind"] {
  if (type.isUnion()) {
    const kinds = new Set(type.types.map((member) => findKind(member, checker)));
    return kinds.size === 1 ? [...kinds][0]! : "json";
  }
  if (type.flags & (ts.TypeFlags.StringLike | ts.TypeFlags.Index) || type.flags & ts.TypeFlags.EnumLiteral) return "string";
  if (type.flags & ts.TypeFlags.NumberLike) return "float";
  if (type.flags & ts.TypeFlags.BooleanLike) return "bool";
  if (type.flags & ts.TypeFlags.BigIntLike) return "bigint";
  if (type.flags & ts.TypeFlags.Void) return "none";
  if (type.getSymbol()?.name === "Date") return "timestamp";
  if (!checker.isArrayType(type) || checker.isTupleType(type)) return "json";
  const of = findKind(checker.getTypeArguments(type as ts.TypeReference)[0]!, checker);
  return of === "string" ? "strings" : of === "float" ? "numbers" : of === "timestamp" ? "timestamps" : "json";
}
