import { SeedbedError } from "../errors/seedbed-error.js";
import type { ValueType } from "../vector/value-type.js";
import type { TypeOfPath } from "./expression.js";
import { excerpt } from "./expression-error.js";

/** A path an expression reads: the part that is an input, and the names read inside its value. */
export interface ResolvedPath {
  /** Dotted path of the input. */
  readonly path: string;
  /** The input's type. */
  readonly type: ValueType;
  /** How many of the names the input covers; the others are members of its value. */
  readonly depth: number;
}

const DYNAMIC: ReadonlySet<string> = new Set(["json", "struct", "list"]);

/**
 * Finds the input a path reads: the longest part of it that has a type.
 *
 * @param names - The path's names from the root.
 * @param typeOf - Types of the paths.
 * @param source - The expression, for the error.
 * @param at - Where the path stands in it.
 * @throws SeedbedError `EXPRESSION_PATH_UNKNOWN`, with the nearest known name as hint.
 */
export function resolvePath(names: readonly string[], typeOf: TypeOfPath, source: string, at: number): ResolvedPath {
  for (let depth = names.length; depth > 0; depth--) {
    const known = names.slice(0, depth);
    if (known.some((name) => name.includes("."))) continue;
    const path = known.join(".");
    const type = typeOf(path);
    if (type === undefined) continue;
    const rest = names[depth];
    if (rest === undefined || (DYNAMIC.has(type.type) && !(type.type === "struct" && !Object.hasOwn(type.fields, rest)))) {
      return { path, type, depth };
    }
    throw unknownPath(source, at, path, rest, type.type === "struct" ? Object.keys(type.fields) : []);
  }
  throw unknownPath(source, at, "", names[0]!, typeOf.names ?? []);
}

function unknownPath(source: string, at: number, parent: string, name: string, names: readonly string[]): SeedbedError {
  const path = parent === "" ? name : `${parent}.${name}`;
  const near = findNear(name, names);
  const known = names.length === 0 ? "no members" : names.slice(0, 20).join(", ");
  const hint =
    near === undefined
      ? parent === "" && names.length === 0
        ? "name a field of the row"
        : `there is ${known}`
      : `did you mean ${near}?`;
  return new SeedbedError(
    "EXPRESSION_PATH_UNKNOWN",
    `the expression reads "${path}", which the row does not have\n${excerpt(source, at)}`,
    {
      hint,
      details: { source, path, at },
    },
  );
}

/** The name with the fewest edits, when they are few. */
function findNear(name: string, names: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, Math.floor(name.length / 3)) + 1;
  for (const candidate of names.slice(0, 500)) {
    const edits = countEdits(name.toLowerCase(), candidate.toLowerCase().slice(0, 200));
    if (edits < least) {
      least = edits;
      best = candidate;
    }
  }
  return best;
}

function countEdits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const above = row;
    row = [i];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
  }
  return row[b.length]!;
}
