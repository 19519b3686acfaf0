import { SeedbedError } from "../errors/seedbed-error.js";
import { suggestName } from "../errors/suggest-name.js";
import type { ValueType } from "../vector/value-type.js";
import type { TypeOfPath } from "./expression.js";
import { excerpt } from "./expression-error.js";

/** A path an expression reads: the part that is an input, and the names read inside its value. */
interface ResolvedPath {
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
  const known = names.length === 0 ? "name a field of the row" : `there is ${names.slice(0, 20).join(", ")}`;
  const message = `the expression reads "${path}", which the row does not have\n${excerpt(source, at)}`;
  return new SeedbedError("EXPRESSION_PATH_UNKNOWN", message, {
    hint: suggestName(name, names) ?? known,
    details: { source, path, at },
  });
}
