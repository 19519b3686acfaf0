import { DatasetDefinition } from "../definition/dataset-definition.js";
import { findNameIssues } from "../definition/names.js";
import type { DatasetNode } from "../definition/node.js";
import type { Issue } from "../errors/issue.js";
import { createIssuesError } from "../errors/seedbed-error.js";
import type { Generator } from "../generators/contract/generator.js";
import { fieldGenerators } from "../generators/field-generators.js";
import type { Plugin } from "../plugin/plugin.js";
import { createRegistry } from "../plugin/registry.js";
import { toIssues } from "./document-issues.js";
import { createDocumentSchema } from "./document-schema.js";
import { findSizeIssues } from "./document-size.js";

/** What a document may refer to. */
export interface ParseOptions {
  /** Plugins whose kinds the document uses. */
  readonly plugins?: readonly Plugin[];
}

/** What {@link safeParseDataset} returns. */
export type ParseResult =
  | { readonly success: true; readonly data: DatasetDefinition }
  | { readonly success: false; readonly issues: readonly Issue[] };

/**
 * Validates a document and returns the definition it stands for: the one whose `toJSON()` wrote it.
 *
 * The shape is checked here; what depends on plugins, row counts or other fields is checked by `createDataset`.
 *
 * @param document - Parsed JSON.
 * @param options - Plugins whose kinds the document uses.
 * @returns The definition.
 * @throws SeedbedError with every problem in `issues`, each with path and hint.
 * @example
 * ```ts
 * const shop = parseDataset({ seedbed: 1, tables: { users: { rows: 3, fields: { id: { kind: "uuid", primaryKey: true } } } } });
 * ```
 */
export function parseDataset(document: unknown, options: ParseOptions = {}): DatasetDefinition {
  const result = safeParseDataset(document, options);
  if (result.success) return result.data;
  throw createIssuesError(result.issues, "the dataset document");
}

/**
 * The same as {@link parseDataset}, returning the problems instead of throwing.
 *
 * @param document - Parsed JSON.
 * @param options - Plugins whose kinds the document uses.
 */
export function safeParseDataset(document: unknown, options: ParseOptions = {}): ParseResult {
  const tooLarge = findSizeIssues(document);
  if (tooLarge.length > 0) return { success: false, issues: tooLarge };
  const generators = [...createRegistry(fieldGenerators, options.plugins ?? []).generators.values()];
  const parsed = findSchema(generators).safeParse(document, { reportInput: true });
  const tables = (document as { tables?: unknown } | null)?.tables;
  const names = typeof tables === "object" && tables !== null ? findNameIssues(tables as DatasetNode["tables"]) : [];
  const issues = [
    ...names,
    ...(parsed.success
      ? []
      : toIssues(
          parsed.error.issues,
          generators.map((generator) => generator.name),
        )),
  ];
  if (!parsed.success || issues.length > 0) return { success: false, issues };
  const { $schema: _, ...node } = document as DatasetNode & { $schema?: string };
  // A copy: what becomes of the caller's document later is no business of the definition.
  return { success: true, data: new DatasetDefinition(new DatasetDefinition(node).toJSON(), fieldGenerators) };
}

/** The schema made last, kept because making one takes several milliseconds and most calls use the same kinds. */
let lastSchema:
  | { readonly generators: readonly Generator[]; readonly schema: ReturnType<typeof createDocumentSchema> }
  | undefined;

function findSchema(generators: readonly Generator[]): ReturnType<typeof createDocumentSchema> {
  const known = lastSchema;
  if (known?.generators.length === generators.length && known.generators.every((generator, i) => generator === generators[i])) {
    return known.schema;
  }
  lastSchema = { generators, schema: createDocumentSchema(generators) };
  return lastSchema.schema;
}
