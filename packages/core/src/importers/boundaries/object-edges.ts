import type { Goal } from "../json-schema/goal/goal.js";
import { setMember } from "../json-schema/values/copy-json.js";
import { findTag } from "../standard-schema/marks/tag.js";
import type { Edge } from "./boundary.js";
import { coverPairs } from "./cover-pairs.js";
import type { Alternative, EdgeFinder, Examiner } from "./examiner.js";

/** Edges of one member that take part in combinations; deeper ones are fewer. */
const LEVELS = [12, 6, 3, 2, 1];
/** Combinations of one object at most. */
const ROWS = [400, 60, 16, 6, 2];
/** Members that are combined at most; others are present as they come. */
const MAX_MEMBERS = 40;
/** Most members that are made for their own sake. */
const MAX_COUNT = 200;
const MAX_LABEL = 240;

interface Member {
  readonly name: string;
  readonly levels: readonly (Edge | undefined)[];
}

/** Objects with as few and as many members as may be, and pairs of their members' edges. */
export const objectEdges: EdgeFinder = function* (alternative, examiner): Iterable<Edge> {
  const { goals, depth, draft } = alternative;
  const members = listMembers(alternative, examiner);
  const fewest = examiner.subject.make(goals, 0, 0);
  if (fewest !== undefined) {
    yield {
      value: fewest.value,
      label: Object.keys(fewest.value as object).length === 0 ? "no member" : "as few members as possible",
    };
  }
  for (const [count, what] of [
    [draft.object.min, "fewest"],
    [draft.object.max, "most"],
  ] as const) {
    if (count === 0 || count > MAX_COUNT) continue;
    const found = examiner.make(goals, { type: "object", minProperties: count, maxProperties: count });
    if (found !== undefined) yield { value: found.value, label: `${count} members, the ${what} there may be` };
  }
  if (members.length === 0) {
    const some = examiner.make(goals, { type: "object", minProperties: 1 });
    if (some !== undefined) yield { value: some.value, label: "some member" };
    return;
  }
  const missing = new Set(members.flatMap(({ levels }, i) => levels.map((_, j) => `${i} ${j}`)));
  const { rows, complete } = coverPairs(
    members.map(({ levels }) => levels.length),
    ROWS[depth] ?? 1,
  );
  if (!complete) examiner.leftOut.push(`pairs of ${members.length} members' edges`);
  const later: Edge[] = [];
  for (const row of rows) {
    const value = assemble(members, row);
    if (!examiner.accepts(goals, value)) continue;
    const fresh = row.filter((level, i) => missing.delete(`${i} ${level}`)).length > 0;
    const edge = { value, label: describe(members, row) };
    // Each edge once comes before each pair, should there be a limit.
    if (fresh) yield edge;
    else later.push(edge);
  }
  for (const key of missing) {
    const [i, j] = key.split(" ").map(Number) as [number, number];
    const member = members[i]!;
    const edge = member.levels[j];
    const asked: Record<string, unknown> = Object.create(null);
    asked[member.name] = edge === undefined ? { not: {} } : { enum: [edge.value] };
    const found = examiner.make(goals, { properties: asked, ...(edge === undefined ? {} : { required: [member.name] }) });
    if (found !== undefined) yield { value: found.value, label: describe([member], [j]) };
    else if (edge !== undefined) examiner.leftOut.push(describe([member], [j]));
  }
  yield* later;
};

function listMembers({ draft, depth }: Alternative, examiner: Examiner): Member[] {
  const { members, required, forbidden } = draft.object;
  const out: Member[] = [];
  const most = LEVELS[depth] ?? 1;
  for (const name of new Set([...members.keys(), ...required])) {
    if (forbidden.has(name)) continue;
    const goals: readonly Goal[] = members.get(name) ?? [];
    const edges = examiner.edges(goals, depth + 1);
    if (edges.length === 0 && !required.has(name)) continue;
    for (const { label } of edges.slice(most)) examiner.leftOut.push(`${name}: ${label}`);
    const levels = [...edges.slice(0, most), ...(required.has(name) ? [] : [undefined])];
    if (out.length < MAX_MEMBERS) out.push({ name, levels });
    else examiner.leftOut.push(`${name}: every edge`);
  }
  return out;
}

function assemble(members: readonly Member[], row: readonly number[]): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  members.forEach(({ name, levels }, i) => {
    const edge = levels[row[i]!];
    if (edge !== undefined) setMember(out, name, edge.value);
  });
  return out;
}

function describe(members: readonly Member[], row: readonly number[]): string {
  const parts = members.map(({ name, levels }, i) => {
    const label = levels[row[i]!]?.label ?? "absent";
    return findTag({ [name]: 0 }) === undefined ? `${name}: ${label}` : label;
  });
  const text = parts.join("; ");
  return text.length <= MAX_LABEL ? text : `${text.slice(0, MAX_LABEL - 1)}…`;
}
