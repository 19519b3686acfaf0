import { NotUnderstood } from "../../parse/parse-fault.js";
import { type Compiled, settle, strict } from "../compiled.js";
import { compilePattern, translatePattern } from "../text-pattern.js";
import { plain, type SqlFunction, type SqlFunctions } from "./sql-function.js";

const characters = (text: string): number => Array.from(text).length;
const utf8 = new TextEncoder();

/** Length in characters; of bytes and bits, in those. */
const length: SqlFunction = ([item], name) => {
  if (item === undefined) throw new NotUnderstood(`${name} has no operand`);
  const settled = settle(item, { kind: "text" });
  if (settled.type.kind === "bytes") return strict({ kind: "int" }, [settled], (hex: string) => hex.length / 2);
  if (!["text", "bits", "opaque"].includes(settled.type.kind))
    throw new NotUnderstood(`the length of a ${settled.type.kind} is taken`);
  return strict({ kind: "int" }, [settled], (text: string) => characters(String(text)));
};

const octets: SqlFunction = ([item], name) => {
  if (item === undefined) throw new NotUnderstood(`${name} has no operand`);
  const settled = settle(item, { kind: "text" });
  if (settled.type.kind === "bytes") return strict({ kind: "int" }, [settled], (hex: string) => hex.length / 2);
  if (settled.type.kind !== "text") throw new NotUnderstood(`the bytes of a ${settled.type.kind} are counted`);
  return strict({ kind: "int" }, [settled], (text: string) => utf8.encode(text).length);
};

const trim =
  (start: boolean, end: boolean) =>
  (text: string, signs = " ") => {
    const set = new Set(Array.from(signs));
    const list = Array.from(text);
    let from = 0;
    let to = list.length;
    while (start && from < to && set.has(list[from]!)) from++;
    while (end && to > from && set.has(list[to - 1]!)) to--;
    return list.slice(from, to).join("");
  };

const substring = (text: string, from: number, count?: number): string => {
  const list = Array.from(text);
  const begin = from - 1;
  const end = count === undefined ? list.length : begin + count;
  return list.slice(Math.max(0, begin), Math.max(0, end)).join("");
};

const concat: SqlFunction = (args) => {
  const items = args.map((arg) => settle(arg, { kind: "text" }));
  for (const { type } of items)
    if (type.kind !== "text" && type.kind !== "int") throw new NotUnderstood(`a ${type.kind} is joined to a text`);
  return { type: { kind: "text" }, at: (row) => items.map((item) => item.at(row) ?? "").join("") };
};

const matches = (args: readonly Compiled[], name: string): Compiled => {
  const [text, pattern, flags] = args.map((arg) => settle(arg, { kind: "text" }));
  if (text === undefined || typeof pattern?.constant?.value !== "string") throw new NotUnderstood(`${name} has no fixed pattern`);
  const folded = flags !== undefined && String(flags.constant?.value).includes("i");
  const test = compilePattern(translatePattern(folded ? "iregex" : "regex", pattern.constant.value, ""));
  return strict({ kind: "bool" }, [text], (value: unknown) => test(String(value)));
};

/** Functions of texts. */
export const TEXT_FUNCTIONS: SqlFunctions = {
  length,
  char_length: length,
  character_length: length,
  len: length,
  octet_length: octets,
  bit_length: (args, name) => strict({ kind: "int" }, [octets(args, name)], (bytes: number) => bytes * 8),
  upper: plain("text", ["text"], (text: string) => text.toUpperCase()),
  lower: plain("text", ["text"], (text: string) => text.toLowerCase()),
  ucase: plain("text", ["text"], (text: string) => text.toUpperCase()),
  lcase: plain("text", ["text"], (text: string) => text.toLowerCase()),
  trim: plain("text", ["text", "text"], trim(true, true), 1),
  btrim: plain("text", ["text", "text"], trim(true, true), 1),
  ltrim: plain("text", ["text", "text"], trim(true, false), 1),
  rtrim: plain("text", ["text", "text"], trim(false, true), 1),
  left: plain("text", ["text", "int"], (text: string, count: number) => Array.from(text).slice(0, count).join("")),
  right: plain("text", ["text", "int"], (text: string, count: number) =>
    count === 0 ? "" : Array.from(text).slice(-count).join(""),
  ),
  substring: plain("text", ["text", "int", "int"], substring, 2),
  substr: plain("text", ["text", "int", "int"], substring, 2),
  position: plain("int", ["text", "text"], (text: string, part: string) => text.indexOf(part) + 1),
  strpos: plain("int", ["text", "text"], (text: string, part: string) => text.indexOf(part) + 1),
  instr: plain("int", ["text", "text"], (text: string, part: string) => text.indexOf(part) + 1),
  replace: plain("text", ["text", "text", "text"], (text: string, from: string, to: string) =>
    from === "" ? text : text.replaceAll(from, to),
  ),
  reverse: plain("text", ["text"], (text: string) => Array.from(text).reverse().join("")),
  repeat: plain("text", ["text", "int"], (text: string, count: number) => text.repeat(Math.max(0, Math.min(count, 10_000)))),
  split_part: plain("text", ["text", "text", "int"], (text: string, by: string, at: number) => text.split(by)[at - 1] ?? ""),
  starts_with: plain("bool", ["text", "text"], (text: string, start: string) => text.startsWith(start)),
  concat,
  regexp_like: matches,
  regexp_matches: matches,
};
