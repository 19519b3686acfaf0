import { formatDate, formatTime, formatTimestamp, parseTimestamp } from "../vector/calendar.js";
import type { ValueType } from "../vector/value-type.js";
import { parseGoDuration } from "./go-duration.js";
import { constantPart, mapRun, type Part, type PartContext, Refusal } from "./part.js";
import { isNumeric } from "./result-type.js";
import { type CallSyntax, pathNames } from "./syntax.js";

/** Compiles one function; undefined when it does not take the argument's type. */
type Conversion = (of: Part, context: PartContext) => Part["run"] | undefined;

const BOOL: ValueType = { type: "bool" };
const TRUE = /^(?:1|t|true|TRUE|True)$/;
const FALSE = /^(?:0|f|false|FALSE|False)$/;

/** Functions of one argument by name, with the type of their result. A map: names come from outside. */
const FUNCTIONS: ReadonlyMap<string, readonly [result: ValueType, conversion: Conversion]> = new Map<
  string,
  readonly [ValueType, Conversion]
>([
  ["size", [{ type: "int" }, compileSize]],
  ["int", [{ type: "int" }, compileInt]],
  ["double", [{ type: "float" }, compileDouble]],
  ["string", [{ type: "string" }, compileString]],
  ["bool", [BOOL, compileBool]],
  ["timestamp", [{ type: "timestamp", as: "date" }, compileTimestamp]],
]);

const TESTS: ReadonlyMap<string, (text: string, part: string) => boolean> = new Map([
  ["startsWith", (text: string, part: string) => text.startsWith(part)],
  ["endsWith", (text: string, part: string) => text.endsWith(part)],
  ["contains", (text: string, part: string) => text.includes(part)],
]);

/**
 * Compiles a function or method call.
 *
 * @param syntax - The call.
 * @param context - The expression's context.
 */
export function compileCall(syntax: CallSyntax, context: PartContext): Part {
  const { name, of, args, at } = syntax;
  const test = of === undefined ? undefined : TESTS.get(name);
  if (test !== undefined && args.length === 1) return compileTest(syntax, test, context);
  const subject = of ?? args[0];
  if (subject === undefined || args.length !== (of === undefined ? 1 : 0)) throw new Refusal(`${name}()`);
  if (of === undefined && name === "has") return compileHas(syntax, context);
  if (of === undefined && name === "duration" && subject.kind === "literal" && subject.type === "string") {
    const ms = parseGoDuration(String(subject.value));
    if (ms === undefined) context.invalid(subject.at, `"${subject.value}" is no duration`, "write it as 90s, 1h30m or 250ms");
    if (!Number.isInteger(ms)) throw new Refusal("durations below a millisecond");
    return constantPart(syntax, { type: "duration" }, ms);
  }
  const known = of === undefined || name === "size" ? FUNCTIONS.get(name) : undefined;
  if (known === undefined) throw new Refusal(`${name}()`);
  const part = context.compile(subject);
  const run = known[1](part, context);
  if (run !== undefined) return { syntax, type: known[0], run };
  if (part.type.type === "json" || part.type.type === "struct" || part.type.type === "bytes")
    throw new Refusal(`${name}(${part.type.type})`);
  return context.invalid(at, `no such overload: ${name}(${part.type.type})`);
}

function compileTest(syntax: CallSyntax, test: (text: string, part: string) => boolean, context: PartContext): Part {
  const l = context.compile(syntax.of!);
  const r = context.compile(syntax.args[0]!);
  if (l.type.type === "json" || r.type.type === "json") throw new Refusal(`json.${syntax.name}()`);
  if (l.type.type !== "string" || r.type.type !== "string") {
    return context.invalid(syntax.at, `no such overload: ${l.type.type}.${syntax.name}(${r.type.type})`);
  }
  return {
    syntax,
    type: BOOL,
    run: (c, i) => {
      const text = l.run(c, i) as string | null;
      const part = r.run(c, i) as string | null;
      return text === null || part === null ? null : test(text, part);
    },
  };
}

function compileHas(syntax: CallSyntax, context: PartContext): Part {
  const path = syntax.args[0]!;
  if (path.kind !== "member" || pathNames(path) === undefined)
    context.invalid(path.at, "has() takes a path such as person.phone");
  const { run } = context.compile(path);
  return { syntax, type: BOOL, run: (c, i) => run(c, i) !== null };
}

function compileSize({ type, run }: Part): Part["run"] | undefined {
  if (type.type === "list") return mapRun<readonly unknown[]>(run, (items) => items.length);
  return type.type === "string" ? mapRun<string>(run, countCharacters) : undefined;
}

function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

function compileInt({ type, run }: Part, { fail }: PartContext): Part["run"] | undefined {
  if (type.type === "int") return run;
  const check = (value: number): number => (Number.isSafeInteger(value) ? value + 0 : fail("int() is out of range"));
  if (type.type === "string") {
    return mapRun<string>(run, (text) =>
      /^-?\d{1,19}$/.test(text) ? check(Number(text)) : fail(`int(${JSON.stringify(text)})`),
    );
  }
  return isNumeric(type) ? mapRun<number>(run, (value) => check(Math.trunc(value))) : undefined;
}

const DOUBLE = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

function compileDouble({ type, run }: Part, { fail }: PartContext): Part["run"] | undefined {
  if (isNumeric(type)) return run;
  if (type.type !== "string") return undefined;
  return mapRun<string>(run, (text) => (DOUBLE.test(text) ? Number(text) : fail(`double(${JSON.stringify(text)})`)));
}

function compileString({ type, run }: Part): Part["run"] | undefined {
  switch (type.type) {
    case "string":
      return run;
    case "date":
      return mapRun(run, formatDate);
    case "time":
      return mapRun(run, formatTime);
    case "timestamp":
      return mapRun(run, formatTimestamp);
  }
  if (type.type !== "bool" && !isNumeric(type)) return undefined;
  return mapRun(run, (value) =>
    value === Number.POSITIVE_INFINITY ? "+Inf" : value === Number.NEGATIVE_INFINITY ? "-Inf" : String(value),
  );
}

function compileBool({ type, run }: Part, { fail }: PartContext): Part["run"] | undefined {
  if (type.type === "bool") return run;
  if (type.type !== "string") return undefined;
  return mapRun<string>(run, (text) => TRUE.test(text) || (FALSE.test(text) ? false : fail(`bool(${JSON.stringify(text)})`)));
}

function compileTimestamp({ type, run, syntax }: Part, context: PartContext): Part["run"] | undefined {
  if (type.type !== "string") return undefined;
  if (syntax.kind !== "literal") {
    return mapRun<string>(run, (text) => parseTimestamp(text) ?? context.fail(`timestamp(${JSON.stringify(text)})`));
  }
  const ms = parseTimestamp(String(syntax.value));
  if (ms === undefined) context.invalid(syntax.at, `"${syntax.value}" is no timestamp`, "write it as 2024-05-01T12:00:00Z");
  return () => ms;
}
