import type { DatasetNode, FieldNode, TableNode } from "../../index.js";
import type { TableChoices } from "./table-choices.js";

/** A table while the document is built. */
interface Place {
  readonly name: string;
  readonly choices: TableChoices;
  readonly parent: Place | undefined;
  /** True when it has rows whatever the child counts. */
  readonly filled: boolean;
}

/**
 * Builds a document that can be satisfied from what was left to chance.
 *
 * @param tables - One choice a table, one at least.
 */
export function buildDocument(tables: readonly TableChoices[]): DatasetNode {
  const places: Place[] = [];
  for (const [i, choices] of tables.entries()) {
    const parent = choices.parent < 0 || i === 0 ? undefined : places[choices.parent % i];
    const filled = parent === undefined || (parent.filled && choices.children[0] > 0);
    places.push({ name: `t${i}`, choices, parent, filled });
  }
  return { seedbed: 1, tables: Object.fromEntries(places.map((place) => [place.name, buildTable(place, places)])) };
}

function buildTable(place: Place, places: readonly Place[]): TableNode {
  const { choices, parent } = place;
  const fields: Record<string, FieldNode> = { id: { ...choices.key, primaryKey: true } };
  for (const [i, node] of choices.plain.entries()) fields[`p${i}`] = node;
  fields.low = { kind: "int", min: 1, max: 90 };
  fields.high = { kind: "int", min: 1, max: 99 };
  fields.twice = { kind: "derived", expression: "low * 2 + high" };
  if (choices.computed) Object.assign(fields, computed(parent !== undefined));
  if (choices.conditional) {
    fields.state = { kind: "enum", values: ["on", "off"], weights: [3, 1] };
    fields.reason = { kind: "string", length: 5, when: { field: "state", in: ["off"] } };
  }
  if (parent !== undefined) fields.parent = { kind: "ref", to: `${parent.name}.id` };
  addReferences(fields, place, places);
  addAggregates(fields, place, places);
  const unique = addUniqueSet(fields, place);
  const [min, more] = choices.children;
  return {
    ...(parent === undefined
      ? { rows: choices.rows }
      : { per: { table: parent.name, between: [min, min + more] as const, distribution: choices.spread } }),
    fields,
    ...(unique === undefined ? {} : { unique: [unique] }),
    ...(choices.check === undefined ? {} : { checks: [choices.check] }),
  };
}

function computed(inParent: boolean): Record<string, FieldNode> {
  return {
    label: { kind: "template", template: "{low}/{high}" },
    ratio: { kind: "derived", expression: "low / 7.0", scale: 3 },
    point: { kind: "object", fields: { x: { kind: "int", max: 9 }, y: { kind: "derived", expression: "x + 1" } } },
    same: { kind: "copy", from: "point.x" },
    ...(inParent ? { line: { kind: "sequence", perParent: true } } : {}),
  };
}

function addReferences(fields: Record<string, FieldNode>, place: Place, places: readonly Place[]): void {
  for (const [i, { to, style, copied }] of place.choices.refs.entries()) {
    const target = places[to % places.length]!;
    const self = target === place;
    const name = `r${i}`;
    fields[name] = {
      kind: "ref",
      to: `${target.name}.id`,
      ...(style === "zipf" ? { distribution: "zipf" } : {}),
      // Weights of rows that a check draws again are the final ones.
      ...(style === "weight" ? { weight: "high" } : {}),
      ...(style === "acyclic" && self ? { acyclic: true } : {}),
      ...(style === "nullable" || !target.filled ? { nullFraction: 0.3 } : {}),
    };
    if (!copied) continue;
    fields[`c${i}`] = { kind: "copy", from: `${target.name}.twice`, via: name };
    if (target.choices.plain.length > 0) fields[`q${i}`] = { kind: "copy", from: `${target.name}.p0`, via: name };
  }
}

function addAggregates(fields: Record<string, FieldNode>, place: Place, places: readonly Place[]): void {
  for (const child of places.filter((other) => other.parent === place)) {
    const kind = child.choices.aggregate;
    fields[`of ${child.name}`] = { kind, of: kind === "count" ? child.name : `${child.name}.twice` };
    fields[`n ${child.name}`] = { kind: "count", of: child.name };
  }
}

/** Domains that are wide enough for every row the choices can lead to. */
function addUniqueSet(fields: Record<string, FieldNode>, place: Place): string[] | undefined {
  if (!place.choices.uniqueSet) return undefined;
  fields.x = { kind: "int", min: 0, max: 60 };
  fields.y = { kind: "int", min: 0, max: 60 };
  return place.parent === undefined ? ["x", "y"] : ["parent", "x"];
}
