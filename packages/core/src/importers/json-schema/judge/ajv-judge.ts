import { Ajv, type ErrorObject, type Options, type ValidateFunction } from "ajv";
import { Ajv2019 } from "ajv/dist/2019.js";
import { Ajv2020 } from "ajv/dist/2020.js";
import Ajv04 from "ajv-draft-04";
import addFormats from "ajv-formats";
import type { Dialect } from "../document/dialect.js";
import { structuredCopy } from "../values/copy-json.js";
import { matchesRegex } from "./regex.js";

/** What is wrong with a value. */
export interface Fault {
  /** The keyword it breaks. */
  readonly keyword: string;
  /** Where in the value: `"/users/0/age"`. */
  readonly path: string;
  readonly message: string;
  /** The member that is one too many, where there is one. */
  readonly member?: string;
}

/** A verdict's author: finds what is wrong with a value, undefined when nothing is. */
export type Judge = (value: unknown) => Fault | undefined;

/** Finds everything that is wrong with a value. */
export type FindFaults = (value: unknown) => readonly Fault[];

/** What the library is told besides the schema. */
export interface AjvOptions {
  readonly dialect: Dialect;
  readonly remotes: Readonly<Record<string, unknown>>;
  /** True when the schema refers to metaschemas. */
  readonly metaschemas: boolean;
  /** True when members are named like those every object inherits. */
  readonly ownMembers: boolean;
  /** Schemas in the document. */
  readonly schemas: number;
  /** True when the schema is itself held against the metaschema of its draft. */
  readonly checked?: boolean;
}

/** Up to so many schemas the library optimises its program: that takes time that grows with the square of their number. */
const OPTIMISED = 500;

const OPTIONS: Options = {
  strict: false,
  logger: false,
  validateSchema: false,
  // Most expressions are read as Unicode; those that cannot be are still expressions.
  code: { regExp: Object.assign(createEngine, { code: "" }) as never },
};

/** The library tells expressions apart by their text. */
function createEngine(source: string): { test(text: string): boolean; toString(): string } {
  return { test: (text) => matchesRegex(source, text), toString: () => source };
}

/**
 * Compiles a schema with the validator of its draft.
 *
 * @param schema - The document.
 * @param options - Draft, further documents.
 * @returns Undefined when the library cannot read the schema.
 */
export function createAjvJudge(schema: object | boolean, options: AjvOptions): Judge | undefined {
  return unlessUnreadable(() => {
    const validate = compile(schema, options, false);
    return (value) => {
      if (validate(value) === true) return undefined;
      const [error] = validate.errors ?? [];
      return error === undefined ? { keyword: "", path: "", message: "" } : toFault(error);
    };
  });
}

/**
 * Compiles a schema with the validator of its draft, so that it reports every fault, not the first alone.
 *
 * @param schema - The document.
 * @param options - Draft, further documents.
 * @returns Undefined when the library cannot read the schema.
 */
export function createAjvFaults(schema: object | boolean, options: AjvOptions): FindFaults | undefined {
  return unlessUnreadable(() => compileFaults(schema, options));
}

/**
 * As {@link createAjvFaults}, for schemas whose faults are of interest as well.
 *
 * @param schema - The document.
 * @param options - Draft, further documents.
 * @throws Error of the library, which says why it cannot read the schema.
 */
export function compileFaults(schema: object | boolean, options: AjvOptions): FindFaults {
  const validate = compile(schema, options, true);
  return (value) => (validate(value) === true ? [] : (validate.errors ?? []).map(toFault));
}

function unlessUnreadable<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}

function toFault({ keyword, instancePath, message = "is not valid", params }: ErrorObject): Fault {
  const { additionalProperty, unevaluatedProperty } = params as Readonly<Record<string, string | undefined>>;
  const member = additionalProperty ?? unevaluatedProperty;
  return { keyword, path: instancePath, message, ...(member !== undefined && { member }) };
}

function compile(schema: object | boolean, options: AjvOptions, allErrors: boolean): ValidateFunction {
  const ajv = createAjv(options.dialect, {
    allErrors,
    validateSchema: options.checked === true,
    meta: options.metaschemas,
    ownProperties: options.ownMembers,
    // Reports of all faults are asked for now and then, not for every value.
    code: { ...OPTIONS.code, optimize: !allErrors && options.schemas <= OPTIMISED },
  });
  for (const [uri, remote] of Object.entries(options.remotes)) ajv.addSchema(remote as object, uri);
  return ajv.compile(schema);
}

function createAjv(dialect: Dialect, more: Options): Ajv {
  const options = { ...OPTIONS, ...more };
  const ajv =
    dialect === "2020-12"
      ? new Ajv2020(options)
      : dialect === "2019-09"
        ? new Ajv2019(options)
        : dialect === "draft-04"
          ? new Ajv04(options)
          : new Ajv(options);
  addFormats(ajv as Ajv);
  if (dialect === "draft-06" && options.meta === true) ajv.addMetaSchema(createDraft6(ajv as Ajv));
  return ajv as Ajv;
}

const DRAFT_7 = "http://json-schema.org/draft-07/schema";
const DRAFT_6 = "http://json-schema.org/draft-06/schema";

/** The metaschema of draft 6: that of draft 7 without what draft 7 added. */
function createDraft6(ajv: Ajv): object {
  const schema = structuredCopy(ajv.schemas[DRAFT_7]!.schema) as { properties: Record<string, unknown> };
  for (const name of ["$comment", "readOnly", "writeOnly", "contentMediaType", "contentEncoding", "if", "then", "else"]) {
    delete schema.properties[name];
  }
  return { ...schema, $schema: `${DRAFT_6}#`, $id: `${DRAFT_6}#` };
}

type FormatEntry = boolean | RegExp | ((text: string) => boolean) | { readonly type?: string; readonly validate?: unknown };

let formats: Readonly<Record<string, unknown>> | undefined;

/**
 * Tells whether a text is of a format, as the library sees it; true for formats it does not know.
 *
 * @param name - Such as `"date-time"`.
 * @param text - Any text.
 */
export function isOfFormat(name: string, text: string): boolean {
  formats ??= createAjv("draft-07", { meta: false }).formats;
  if (!Object.hasOwn(formats, name)) return true;
  return test(formats[name] as FormatEntry, text);
}

function test(format: FormatEntry, text: string): boolean {
  if (typeof format === "boolean") return format;
  if (format instanceof RegExp) return format.test(text);
  if (typeof format === "function") return format(text) === true;
  if (format.type === "number" || format.validate === undefined) return true;
  return test(format.validate as FormatEntry, text);
}

/**
 * A metaschema by its URI.
 *
 * @param uri - Without fragment.
 */
export function findMetaschema(uri: string): object | undefined {
  for (const dialect of ["2020-12", "2019-09", "draft-07", "draft-06", "draft-04"] as const) {
    const found = createAjv(dialect, { meta: true }).schemas[uri] ?? undefined;
    if (typeof found?.schema === "object") return found.schema;
  }
  return undefined;
}
