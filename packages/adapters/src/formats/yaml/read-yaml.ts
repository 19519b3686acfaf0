import { openText } from "../../read/encoding/open-text.js";
import type { FileInput } from "../../read/file-input.js";
import type { FileTable } from "../../read/file-table.js";
import { holdAll } from "../../read/inputs/stream-input.js";
import type { ReadContext } from "../../read/read-context.js";
import { createFileInvalid, createReadLimit, toFileInvalid } from "../../read/read-errors.js";
import { openFixture } from "../../tabular/table/open-fixture.js";

/** How many values an alias may stand for, altogether. */
const MAX_ALIASES = 100;
/** A parsed document takes about this many times the bytes of its text. */
const GROWTH = 20;

/**
 * Opens a YAML file: a list of rows is one table, a map of lists is one table a member.
 *
 * @param input - The file; it is held in memory.
 * @param context - Known columns, limits, where bad rows go.
 */
export async function readYaml(input: FileInput, context: ReadContext): Promise<readonly FileTable[]> {
  const { limits } = context;
  const bytes = await holdAll((await openText(input, undefined)).chunks, input.name, {
    ...limits,
    heldBytes: Math.floor(limits.heldBytes / GROWTH),
  });
  const text = decode(bytes, input.name);
  checkNesting(text, input.name, limits.depth);
  const { isAlias, parseDocument, visit } = await import("yaml");
  const document = (() => {
    try {
      return parseDocument(text, {
        version: "1.2",
        schema: "core",
        customTags: ["binary", "timestamp"],
        intAsBigInt: true,
        merge: false,
      });
    } catch (error) {
      throw toFileInvalid(error, input.name);
    }
  })();
  const [fault] = document.errors;
  if (fault !== undefined) throw createFileInvalid(input.name, fault.message.split("\n")[0]!.slice(0, 200));
  let aliases = 0;
  visit(document, (_key, node) => {
    if (isAlias(node) && ++aliases > MAX_ALIASES)
      throw createReadLimit(input.name, "depth", `has more than ${MAX_ALIASES} aliases`);
  });
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (error) {
    throw toFileInvalid(error, input.name);
  }
  return openFixture(toNumbers(value, limits.depth + 2, input.name), input.name, context);
}

function decode(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw createFileInvalid(file, "is not UTF-8", error);
  }
}

/** Flow collections and indents nest by brackets, blanks and dashes: no more of them than may be, before the parser sees them. */
function checkNesting(text: string, file: string, depth: number): void {
  let open = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === "[" || character === "{") open++;
    else if (character === "]" || character === "}") open = Math.max(0, open - 1);
    else if (character === '"') at = endOfText(text, at);
    if (open > depth + 2) throw createReadLimit(file, "depth", `more than ${depth} levels of nesting`);
  }
  for (const line of text.matchAll(/^[ ]*(?:[-?:] +)+/gm)) {
    if ((line[0].match(/[-?:]/g)?.length ?? 0) > depth)
      throw createReadLimit(file, "depth", `more than ${depth} levels of nesting`);
  }
}

function endOfText(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text[at] !== '"' && text[at] !== "\n") at += text[at] === "\\" ? 2 : 1;
  return at;
}

/** Integers were read with all their digits: those that numbers hold become numbers. */
function toNumbers(value: unknown, depth: number, file: string): unknown {
  if (typeof value === "bigint") return String(Number(value)) === String(value) ? Number(value) : value;
  if (typeof value !== "object" || value === null || value instanceof Date || value instanceof Uint8Array) return value;
  if (depth <= 0) throw createReadLimit(file, "depth", "too many levels of nesting");
  if (Array.isArray(value)) return value.map((item) => toNumbers(item, depth - 1, file));
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, toNumbers(member, depth - 1, file)]));
}
