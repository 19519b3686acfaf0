import { createRequire } from "node:module";
import { Ajv } from "ajv";
import { Ajv2019 } from "ajv/dist/2019.js";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { CorpusEntry, Dialect } from "./corpus.js";

// Both are CommonJS: how their default export arrives differs between loaders.
const require = createRequire(import.meta.url);
const Ajv04 = (require("ajv-draft-04") as { default: typeof Ajv }).default;
const addAll = ((addFormats as { default?: unknown }).default ?? addFormats) as (ajv: Ajv) => void;

const CLASSES = { "draft-04": Ajv04, "draft-06": Ajv, "draft-07": Ajv, "2019-09": Ajv2019, "2020-12": Ajv2020 } as const;

/** Says what is wrong with a value; undefined when nothing is. */
export type ReferenceJudge = (value: unknown) => string | undefined;

/**
 * Compiles an entry's schema by ajv in the entry's draft, formats asserted.
 *
 * @param dialect - The draft.
 * @param entry - The entry; its `equivalent` is compiled where it has one.
 */
export function createReferenceJudge(dialect: Dialect, entry: CorpusEntry): ReferenceJudge {
  const ignoresSiblings = dialect.startsWith("draft");
  // Without `ownProperties`, ajv finds `constructor` in every object.
  const ajv = new CLASSES[dialect]({
    strict: false,
    logger: false,
    ownProperties: true,
    validateSchema: false,
    ...(ignoresSiblings && { ignoreKeywordsWithRef: true }),
  });
  addAll(ajv as Ajv);
  if (dialect === "draft-06") ajv.addMetaSchema(require("ajv/dist/refs/json-schema-draft-06.json") as object);
  for (const [uri, remote] of Object.entries(entry.remotes ?? {})) ajv.addSchema(remote as object, uri);
  const validate = ajv.compile(structuredClone(entry.equivalent ?? entry.schema) as object);
  return (value) => {
    if (validate(value) === true) return undefined;
    const { instancePath, keyword, params } = validate.errors![0]!;
    return `${keyword} at "${instancePath}" ${JSON.stringify(params)}`;
  };
}
