import { Ajv, type Options } from "ajv";
import { Ajv2019 } from "ajv/dist/2019.js";
import { Ajv2020 } from "ajv/dist/2020.js";
import Ajv04 from "ajv-draft-04";
import addFormats from "ajv-formats";
import type { Dialect } from "../../json-schema/document/dialect.js";
import type { AjvOptions, Fault } from "../../json-schema/judge/ajv-judge.js";
import { matchesRegex } from "../../json-schema/judge/regex.js";

/** Finds everything that the validator has to say about an invalid value. */
export type FindFaults = (value: unknown) => readonly Fault[];

/** Schemas up to which the library optimises its program. */
const OPTIMISED = 500;

const OPTIONS: Options = {
  allErrors: true,
  strict: false,
  logger: false,
  validateSchema: false,
  code: { regExp: Object.assign(createEngine, { code: "" }) as never },
};

function createEngine(source: string): { test(text: string): boolean; toString(): string } {
  return { test: (text) => matchesRegex(source, text), toString: () => source };
}

/**
 * Compiles a schema with the validator of its draft, so that it reports every fault, not the first alone.
 *
 * @param schema - The document.
 * @param options - Draft, further documents.
 * @returns Undefined when the library cannot read the schema.
 */
export function createAllFaults(schema: object | boolean, options: AjvOptions): FindFaults | undefined {
  try {
    const ajv = createAjv(options.dialect, {
      ...OPTIONS,
      meta: options.metaschemas,
      ownProperties: options.ownMembers,
      // Making the program shorter takes time that grows with the square of the document.
      code: { ...OPTIONS.code, optimize: options.schemas <= OPTIMISED },
    });
    for (const [uri, remote] of Object.entries(options.remotes)) ajv.addSchema(remote as object, uri);
    const validate = ajv.compile(schema);
    return (value) => {
      if (validate(value) === true) return [];
      return (validate.errors ?? []).map(({ keyword, instancePath, message = "is not valid" }) => ({
        keyword,
        path: instancePath,
        message,
      }));
    };
  } catch {
    return undefined;
  }
}

function createAjv(dialect: Dialect, options: Options): Ajv {
  const ajv =
    dialect === "2020-12"
      ? new Ajv2020(options)
      : dialect === "2019-09"
        ? new Ajv2019(options)
        : dialect === "draft-04"
          ? new Ajv04(options)
          : new Ajv(options);
  addFormats(ajv as Ajv);
  return ajv as Ajv;
}
