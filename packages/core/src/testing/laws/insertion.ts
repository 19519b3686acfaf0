import { definePlugin, type Fields, f, isSeedbedError, type Plugin, type Seed, table } from "../../index.js";
import { compareValues } from "../subject/compare.js";
import type { LawCheck } from "../subject/law.js";
import { type Change, readColumn, type Subject, VALUE } from "../subject/subject.js";

const BEFORE: Fields = { "law before": f.uuid(), "law first": f.int({ min: 0, max: 9 }) };
const AFTER: Fields = { "law after": f.int(), "law enum": f.enum(["a", "b"]).nullable(0.5) };
const NEIGHBOUR: Plugin = definePlugin({ id: "lawNeighbour", version: "1.0.0" });

/** Law 4: what is added, removed, reordered or renamed around a field moves none of its values. */
export const insertion: LawCheck = {
  name: "insertion",
  check(subject, seed) {
    const where = { law: "insertion", path: subject.path, seed } as const;
    const values = readColumn(subject.table(seed));
    for (const [how, change] of changes()) {
      compareValues(values, readColumn(subject.table(seed, change)), { ...where, how });
    }
    const { field } = subject.options;
    const pinned = field.keyed(field.node.key ?? VALUE);
    const renamed = subject.table(seed, { name: "renamed", field: pinned });
    compareValues(values, readColumn(renamed, "renamed"), { ...where, how: "when it was renamed with its key pinned" });
    checkNeighbours(subject, seed);
  },
};

function changes(): [how: string, change: Change][] {
  const tables = { "law table": table(5, { ...BEFORE, ...AFTER }) };
  return [
    ["when fields were added in front of it", { before: BEFORE }],
    ["when fields were added behind it", { after: AFTER }],
    ["when a table was added", { tables }],
    ["when a plugin was added", { plugins: [NEIGHBOUR] }],
    ["when fields, tables and plugins were reordered", { reversed: true, plugins: [NEIGHBOUR] }],
    ["when everything around it changed", { before: BEFORE, after: AFTER, tables, reversed: true, plugins: [NEIGHBOUR] }],
  ];
}

/** The field moves no neighbour either: neighbours read the same with it, without it, and with it renamed. */
function checkNeighbours(subject: Subject, seed: Seed): void {
  const where = { law: "insertion", path: subject.path, seed } as const;
  const neighbours = { ...BEFORE, ...AFTER };
  const beside = subject.table(seed, { after: neighbours });
  const renamed = subject.table(seed, { after: neighbours, name: "renamed" });
  const replaced = readWithout(subject, seed, neighbours);
  for (const name of Object.keys(neighbours)) {
    const expected = readColumn(beside, name);
    compareValues(expected, readColumn(renamed, name), { ...where, how: `in "${name}" when the field was renamed` });
    if (replaced !== undefined) {
      compareValues(expected, readColumn(replaced, name), { ...where, how: `in "${name}" when the field was replaced` });
    }
  }
}

function readWithout(subject: Subject, seed: Seed, after: Fields): ReturnType<Subject["table"]> | undefined {
  try {
    return subject.table(seed, { after, field: f.enum(["law"]) });
  } catch (error) {
    // Fields beside it may need the one under test.
    if (isSeedbedError(error)) return undefined;
    throw error;
  }
}
