import { createDataset, type DatasetNode, type FieldNode, parseDataset } from "@seedbed/core";
import { en } from "@seedbed/core/locale/en";
import { describe, expect, it } from "vitest";
import type { HintType } from "../../../../src/importers/realism/contract/name-hint.js";
import { inferKind } from "../../../../src/importers/realism/infer-kind.js";
import { createNameTable } from "../../../../src/importers/realism/name-table.js";
import { NAME_RULES } from "../../../../src/importers/realism/rules/name-rules.js";
import { splitName } from "../../../../src/importers/realism/split-name.js";
import { ajvJudge, zodJudge } from "../../../property/importers/formats/judges.js";

const ROWS = 40;

function valuesOf(node: FieldNode, locale: boolean): readonly unknown[] {
  const document: DatasetNode = { seedbed: 1, tables: { t: { rows: ROWS, fields: { v: node } } } };
  const definition = parseDataset(document, locale ? { plugins: [en] } : {});
  const dataset = createDataset(definition as never, { seed: "rules", plugins: locale ? [en] : [] }) as unknown as {
    tables: { t: { slice(): { v: unknown }[] } };
  };
  return dataset.tables.t.slice().map((row) => row.v);
}

const CHECKS: Readonly<Record<HintType, (value: unknown) => boolean>> = {
  string: (value) => typeof value === "string" && value.length > 0,
  number: (value) => typeof value === "number" && Number.isFinite(value),
  integer: (value) => Number.isSafeInteger(value),
  boolean: (value) => typeof value === "boolean",
  array: Array.isArray,
  object: () => false,
};

describe.each(
  NAME_RULES.map((rule, index) => [index, rule.subject, rule.names[0]!, rule] as const),
)("rule %i, %s: %s", (_index, _subject, name, rule) => {
  const table = createNameTable([rule]);
  const parents = rule.context === undefined ? [] : [rule.context[0]!];

  it("is written so that names can meet it", () => {
    expect(rule.subject).toMatch(/^\S.*\S$/);
    expect(rule.score).toBeGreaterThanOrEqual(0.5);
    expect(rule.score).toBeLessThanOrEqual(1);
    for (const phrase of rule.names) expect(splitName(phrase).join(" ")).toBe(phrase);
    for (const word of [...(rule.context ?? []), ...(rule.not ?? [])]) expect(splitName(word)).toEqual([word]);
  });

  it.each(
    (rule.types ?? ["string"]).flatMap((type) => [undefined, ...(rule.formats ?? [])].map((format) => [type, format] as const)),
  )("makes values of type %s and format %s", (type, format) => {
    const bounds = type === "integer" && rule.formats?.includes("date-time") === true ? { maximum: 9e12 } : {};
    const hint = { name, type, parents, ...bounds, ...(format === undefined ? {} : { format }) };
    // Some names stand for codes where texts are as short as those.
    const guess = inferKind(hint, table) ?? (type === "string" ? inferKind({ ...hint, maxLength: 2 }, table) : undefined);
    if (guess === undefined) {
      // Moments as numbers need bounds that tell what they count.
      expect(type).not.toBe("string");
      return;
    }
    const judge = format === undefined ? undefined : (ajvJudge(format) ?? zodJudge(format));
    for (const value of valuesOf(guess.node, guess.needsLocale)) {
      expect(CHECKS[type](value), `${JSON.stringify(guess.node)} gave ${String(value)}`).toBe(true);
      if (type === "string") expect(judge?.(value as string) ?? true, String(value)).toBe(true);
    }
  });
});

it("has hundreds of names, none twice for the same type and surroundings", () => {
  const seen = new Map<string, string>();
  const clashes: string[] = [];
  for (const rule of NAME_RULES) {
    if (rule.context !== undefined) continue;
    for (const name of rule.names) {
      for (const type of rule.types ?? ["string"]) {
        const key = `${name} ${type} ${rule.score}`;
        const other = seen.get(key);
        if (other !== undefined && other !== rule.subject) clashes.push(`${key}: ${other} / ${rule.subject}`);
        seen.set(key, rule.subject);
      }
    }
  }
  expect(clashes).toEqual([]);
  expect(new Set(NAME_RULES.flatMap((rule) => rule.names)).size).toBeGreaterThanOrEqual(400);
});
