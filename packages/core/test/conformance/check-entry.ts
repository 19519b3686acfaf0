import { generate } from "../../src/importers/index.js";
import { isSeedbedError } from "../../src/index.js";
import type { PlacedEntry } from "./corpus.js";
import { createReferenceJudge } from "./reference-judge.js";
import { findIrrelevance } from "./relevance.js";

const COUNT = 20;
const SEED = "conformance";
/** The row that is asked for once more, by its number. */
const ROW = 13;

/** What became of an entry. */
export interface EntryReport {
  /** Empty when the importer meets the entry. */
  readonly problems: readonly string[];
  /** Values made, and how many of them the judge accepts. */
  readonly made: number;
  readonly valid: number;
  /** True when the importer says it cannot do this schema. */
  readonly unsupported: boolean;
}

/**
 * Makes values of an entry's schema, and checks them and how they were made.
 *
 * @param placed - The entry.
 */
export function checkEntry({ dialect, entry }: PlacedEntry): EntryReport {
  const options = { seed: SEED, dialect, ...(entry.remotes && { remotes: entry.remotes }) };
  const makeAll = (): unknown[] => generate(structuredClone(entry.schema), { ...options, count: COUNT });
  let values: readonly unknown[];
  try {
    values = makeAll();
  } catch (error) {
    return reportError(error, entry.outcome);
  }
  const report = { made: values.length, valid: 0, unsupported: false };
  if (entry.outcome !== "valid") return { ...report, problems: [`made ${show(values[0])}, where it is ${entry.outcome}`] };
  const judge = createReferenceJudge(dialect, entry);
  const complaints = values.map(judge);
  const problems: string[] = [];
  if (values.length !== COUNT) problems.push(`${values.length} values, not ${COUNT}`);
  complaints.forEach((complaint, row) => {
    if (complaint === undefined) report.valid++;
    else if (problems.length < 3) problems.push(`row ${row} is ${show(values[row])}: ${complaint}`);
  });
  problems.push(...findIrrelevance(values, entry.relevant ?? {}));
  const text = JSON.stringify(values);
  if (JSON.stringify(makeAll()) !== text) problems.push("a second time, other values");
  const alone = generate(structuredClone(entry.schema), { ...options, at: ROW });
  if (JSON.stringify(alone) !== JSON.stringify(values[ROW])) problems.push(`row ${ROW} alone is ${show(alone)}`);
  return { ...report, problems };
}

function reportError(error: unknown, outcome: string): EntryReport {
  const code = isSeedbedError(error) ? error.code : undefined;
  const met = outcome === "unsatisfiable" ? "SCHEMA_UNSATISFIABLE" : outcome === "unsupported" ? "SCHEMA_UNSUPPORTED" : undefined;
  const problems = code !== undefined && code === met ? [] : [`threw ${code ?? "a foreign error"}: ${(error as Error).message}`];
  return { problems, made: 0, valid: 0, unsupported: code === "SCHEMA_UNSUPPORTED" };
}

function show(value: unknown): string {
  return (JSON.stringify(value) ?? "nothing").slice(0, 200);
}
