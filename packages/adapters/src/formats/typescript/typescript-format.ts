import { formatTimestamp, type TableSchema, type ValueType } from "@seedbed/core";
import { z } from "zod";
import { createAdapterError } from "../../errors/adapter-error.js";
import type { RowFormat } from "../../format/format.js";
import { defineFormat, type FormatKind } from "../../format/format-kind.js";
import { prepareSpelledRows } from "../../tabular/write/spell-rows.js";
import { readTypescript } from "./read-typescript.js";

const NOTHING = new Uint8Array(0);
const encoder = new TextEncoder();
const NAME = /^[A-Za-z_$][\w$]*$/;

/** Options of TypeScript fixtures; all have defaults. */
export interface TypescriptOptions {
  /** Name of the constant; that of the table unless stated. */
  readonly constant?: string;
  /** Whether the array is read-only to the compiler, with `as const`; false unless stated. */
  readonly asConst?: boolean;
}

/** Options with every default. */
type CompleteOptions = { readonly constant: string | undefined; readonly asConst: boolean };

const optionsSchema: z.ZodType<CompleteOptions> = z
  .strictObject({
    constant: z
      .string()
      .regex(NAME, "must be a name")
      .optional()
      .describe("Name of the constant; that of the table unless stated."),
    asConst: z.boolean().default(false).describe("Whether the array is read-only to the compiler."),
  })
  .transform(({ constant, asConst }) => ({ constant, asConst }));

/** TypeScript fixtures: a module that exports an array of object literals. */
export const typescriptFormat: FormatKind<TypescriptOptions, RowFormat> = defineFormat<
  TypescriptOptions,
  CompleteOptions,
  RowFormat
>({
  name: "typescript",
  summary: "TypeScript fixtures, an exported array",
  options: optionsSchema,
  create: (options) => ({
    name: "typescript",
    layout: "rows",
    extension: "ts",
    options: Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)),
    separator: NOTHING,
    prefix: ({ name }) => encoder.encode(`export const ${options.constant ?? toConstant(name)} = [\n`),
    suffix: encoder.encode(options.asConst ? "] as const;\n" : "];\n"),
    prepare: (schema) => prepareRows(schema),
    read: (input, context) => readTypescript(input, context),
  }),
});

/** A table's name as that of a constant. */
function toConstant(name: string): string {
  const spelled = name.replace(/[^\w$]+/g, "_");
  return /^[A-Za-z_$]/.test(spelled) && !RESERVED.test(spelled) ? spelled : `_${spelled}`;
}

const RESERVED =
  /^(?:await|break|case|catch|class|const|continue|debugger|default|delete|do|else|enum|export|extends|false|finally|for|function|if|import|in|instanceof|let|new|null|return|static|super|switch|this|throw|true|try|typeof|var|void|while|with|yield)$/;

function prepareRows(schema: TableSchema): ReturnType<RowFormat["prepare"]> {
  return prepareSpelledRows(schema, (values) => {
    const members = values
      .filter(({ value }) => value !== undefined)
      .map(({ name, type, value }) => `${toKey(name)}: ${spell(type, value, name)}`);
    return members.length === 0 ? "  {},\n" : `  { ${members.join(", ")} },\n`;
  });
}

/** `__proto__` as a key sets the prototype, unless it is computed. */
function toKey(name: string): string {
  if (name === "__proto__") return '["__proto__"]';
  return NAME.test(name) ? name : quote(name);
}

function quote(text: string): string {
  return JSON.stringify(text);
}

function spell(type: ValueType, value: unknown, column: string): string {
  if (value === null) return "null";
  switch (type.type) {
    case "bytes":
      return `Uint8Array.of(${(value as Uint8Array).join(", ")})`;
    case "timestamp":
      return value instanceof Date ? `new Date(${quote(formatTimestamp(value.getTime()))})` : spellJson(value, column);
    case "decimal":
      return type.as === "string" ? quote(String(value)) : String(value);
    case "list":
      return `[${(value as unknown[]).map((item) => (item === undefined ? "undefined" : spell(type.of, item, column))).join(", ")}]`;
    case "struct": {
      const members = Object.entries(type.fields)
        .map(([name, of]) => ({ name, of, member: (value as Record<string, unknown>)[name] }))
        .filter(({ member }) => member !== undefined)
        .map(({ name, of, member }) => `${toKey(name)}: ${spell(of, member, column)}`);
      return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
    }
    default:
      return spellJson(value, column);
  }
}

function spellJson(value: unknown, column: string): string {
  if (typeof value === "string") return quote(value);
  if (typeof value === "number") return Object.is(value, -0) ? "-0" : String(value);
  if (typeof value === "boolean" || value === null) return String(value);
  if (Array.isArray(value)) return `[${value.map((item) => spellJson(item, column)).join(", ")}]`;
  if (typeof value === "object") {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    return members.length === 0
      ? "{}"
      : `{ ${members.map(([key, member]) => `${toKey(key)}: ${spellJson(member, column)}`).join(", ")} }`;
  }
  throw createAdapterError("VALUE_NOT_JSON", `${column} holds a ${typeof value}, which has no literal`, { details: { column } });
}
