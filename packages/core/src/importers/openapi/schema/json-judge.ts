import { Ajv, type ErrorObject, type Options, type SchemaValidateFunction, type ValidateFunction } from "ajv";
import { Ajv2019 } from "ajv/dist/2019.js";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { matchesRegex } from "../../json-schema/judge/regex.js";
import { isObject, put } from "../document/plain-object.js";
import type { JsonSchema } from "./json-schema.js";

/** One way in which a value does not meet its schema. */
export interface Violation {
  /** Where in the value, as a JSON pointer: `/items/0/price`, `""` for the value itself. */
  readonly path: string;
  readonly message: string;
  /** The keyword that is not met. */
  readonly keyword: string;
}

/** Finds every violation, none for a value that meets the schema. */
export type JsonJudge = (value: unknown) => readonly Violation[];

const OPTIONS: Options = {
  allErrors: true,
  strict: false,
  logger: false,
  validateSchema: false,
  ownProperties: true,
  // Patterns are written for either mode; the library on its own reads them as Unicode.
  code: { regExp: Object.assign(createEngine, { code: "" }) as never, optimize: false },
};
/** Violations told of one value at most. */
const MAX_VIOLATIONS = 100;

/**
 * Compiles a schema to find all violations at once.
 *
 * @param schema - A JSON Schema that stands for itself.
 * @returns Undefined for schemas that the library cannot read, such as those of many hundred parts that all refer to each other.
 */
export function createJsonJudge(schema: JsonSchema): JsonJudge | undefined {
  try {
    return compile(schema);
  } catch {
    return undefined;
  }
}

/** Compiles schemas that refer to definitions which they share. */
export interface JudgeRoom {
  /** Undefined for schemas that the library cannot read. */
  compile(schema: JsonSchema): JsonJudge | undefined;
}

/** What stands for a reference to a shared definition. */
const SHARED = "x-seedbed-shared";

/**
 * Holds definitions that schemas share: each is compiled once, when a value first leads there. The library on its own would compile
 * all that a schema leads to, again for each schema, and inside one another: its stack ends at some hundred.
 *
 * @param base - What references to definitions start with, up to their name.
 * @param definitions - By name as it stands in references.
 * @param like - A schema of the same draft.
 */
export function createJudgeRoom(base: string, definitions: ReadonlyMap<string, unknown>, like: JsonSchema): JudgeRoom {
  const ajv = createAjv(like);
  const compiled = new Map<string, ValidateFunction>();
  const prepare = (schema: unknown): object | boolean => withShared(schema, base) as object | boolean;
  const find = (name: string): ValidateFunction => {
    let validate = compiled.get(name);
    if (validate === undefined) {
      validate = ajv.compile(prepare(definitions.get(name) ?? false));
      compiled.set(name, validate);
    }
    return validate;
  };
  const follow: SchemaValidateFunction = (name: string, data: unknown, _schema, context) => {
    const validate = find(name);
    if (validate(data) === true) return true;
    const errors = validate.errors ?? [];
    follow.errors = errors.map((error) => ({ ...error, instancePath: `${context?.instancePath ?? ""}${error.instancePath}` }));
    return false;
  };
  ajv.addKeyword({ keyword: SHARED, schemaType: "string", errors: "full", validate: follow });
  return {
    compile(schema) {
      try {
        return toJudge(ajv.compile(prepare(schema)));
      } catch {
        return undefined;
      }
    },
  };
}

function withShared(schema: unknown, base: string): unknown {
  if (Array.isArray(schema)) return schema.map((inner) => withShared(inner, base));
  if (!isObject(schema)) return schema;
  const out = {};
  for (const [key, inner] of Object.entries(schema)) {
    const isShared = key === "$ref" && typeof inner === "string" && inner.startsWith(base);
    put(out, isShared ? SHARED : key, isShared ? inner.slice(base.length) : withShared(inner, base));
  }
  return out;
}

function compile(schema: JsonSchema): JsonJudge {
  return toJudge(createAjv(schema).compile(schema as object | boolean));
}

function createAjv(schema: JsonSchema): Ajv {
  const dialect = typeof schema === "boolean" ? "" : String(schema["$schema"] ?? "");
  const ajv = dialect.includes("draft-0")
    ? new Ajv(OPTIONS)
    : dialect.includes("2019")
      ? new Ajv2019(OPTIONS)
      : new Ajv2020(OPTIONS);
  addFormats(ajv as Ajv);
  return ajv as Ajv;
}

function toJudge(validate: ValidateFunction): JsonJudge {
  return (value) => (validate(value) === true ? [] : (validate.errors ?? []).slice(0, MAX_VIOLATIONS).map(toViolation));
}

function toViolation({ instancePath, keyword, message = "is not valid", params }: ErrorObject): Violation {
  const { missingProperty, additionalProperty, allowedValues } = params as Readonly<Record<string, unknown>>;
  if (keyword === "required") return { path: `${instancePath}/${escapeName(missingProperty)}`, message: "is required", keyword };
  if (keyword === "additionalProperties") {
    return { path: `${instancePath}/${escapeName(additionalProperty)}`, message: "is not a known property", keyword };
  }
  if (keyword === "false schema") return { path: instancePath, message: "must not be given", keyword };
  if (keyword === "enum" && Array.isArray(allowedValues)) {
    return {
      path: instancePath,
      message: `must be one of ${allowedValues
        .slice(0, 20)
        .map((value) => JSON.stringify(value))
        .join(", ")}`,
      keyword,
    };
  }
  return { path: instancePath, message, keyword };
}

function escapeName(name: unknown): string {
  return String(name).replaceAll("~", "~0").replaceAll("/", "~1");
}

/** The library tells expressions apart by their text. */
function createEngine(source: string): { test(text: string): boolean; toString(): string } {
  return { test: (text) => matchesRegex(source, text), toString: () => source };
}
