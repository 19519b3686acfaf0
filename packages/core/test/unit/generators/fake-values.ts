import { createDataset, defineDataset, type Field, f, table } from "@seedbed/core";
import { en } from "@seedbed/core/locale/en";
import { fakeKinds } from "../../../src/generators/fake/fake-methods.js";

/** Arguments of methods that cannot do without. */
const ARGUMENTS: Readonly<Record<string, readonly unknown[]>> = {
  "date.between": [{ from: "2020-01-01", to: "2024-06-01T10:00:00Z" }],
  "date.betweens": [{ from: "2020-01-01", to: "2024-06-01T10:00:00+02:00" }],
  "helpers.arrayElement": [["a", "b", "c"]],
  "helpers.arrayElements": [["a", "b", "c"]],
  "helpers.enumValue": [{ a: 1, b: 2 }],
  "helpers.fake": ["{{person.firstName}} {{finance.amount}}"],
  "helpers.fromRegExp": ["[A-Z]{3}-[0-9]{2,4}"],
  "helpers.mustache": ["{{a}} and {{b}}", { a: "x", b: "y" }],
  "helpers.objectEntry": [{ a: 1, b: 2 }],
  "helpers.objectKey": [{ a: 1, b: 2 }],
  "helpers.objectValue": [{ a: 1, b: 2 }],
  "helpers.rangeToNumber": [{ min: 1, max: 5 }],
  "helpers.shuffle": [["a", "b", "c"]],
  "helpers.slugify": ["Some Title"],
  "helpers.uniqueArray": [["a", "b", "c"], 2],
  "helpers.weightedArrayElement": [
    [
      { weight: 3, value: "a" },
      { weight: 1, value: "b" },
    ],
  ],
  "internet.email": [{ firstName: "Ann" }],
  "string.fromCharacters": ["abc", 5],
};

/** A field of a faker method, called with arguments where it needs some. */
export function fakeField(method: string): Field<unknown> {
  return (f.fake as unknown as (...args: unknown[]) => Field<unknown>)(method, ...(ARGUMENTS[method] ?? []));
}

/** Methods by how their results are stored. */
export function kindOf(method: string): string {
  return Object.entries(fakeKinds).find(([, names]) => names.split(" ").includes(method))?.[0] ?? "string";
}

/**
 * Values of many methods.
 *
 * @param methods - Names.
 * @param rows - Rows in the order in which they are made.
 */
export function fakeValues(methods: readonly string[], rows: readonly number[]): Record<string, unknown[]> {
  const fields = Object.fromEntries(methods.map((method) => [method.replace(".", " "), fakeField(method)]));
  const { t } = createDataset(defineDataset({ t: table(1e6, fields) }), { seed: "demo", plugins: [en] }) as unknown as {
    t: { at(row: number): Record<string, unknown> };
  };
  const made = rows.map((row) => [row, t.at(row)] as const).sort(([a], [b]) => a - b);
  return Object.fromEntries(methods.map((method) => [method, made.map(([, row]) => row[method.replace(".", " ")])]));
}
