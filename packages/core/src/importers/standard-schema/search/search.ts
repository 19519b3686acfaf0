import { SeedbedError } from "../../../index.js";
import { graft, partsOf, reachable, type Way } from "./graft.js";
import { type Complaint, formatWay, type Verdict } from "./verdict.js";

/** Attempts in a row that led nowhere before neighbours of what failed are drawn along with it: what passes stays as long as it can. */
const WIDEN_AFTER = 64;
/** Of how many attempts one draws a neighbour then. */
const WIDEN_EVERY = 4;
/** Attempts in a row that led nowhere before a value is made afresh. */
const PATIENCE = 320;
/** Of how many attempts one draws a failing whole at once; the others draw one of its parts, since the rest may be hard to meet again. */
const WHOLE_EVERY = 8;

/** The value of an attempt, 0 being the first. */
export type Draw = (attempt: number) => unknown;

/** A value that met its schema. */
export interface Found {
  readonly value: unknown;
  readonly output: unknown;
}

/**
 * Looks for a value that meets a schema. Only what failed is drawn again, each part on its own, so that many conditions are met
 * one after the other and not all by luck at once.
 *
 * @param draw - Where values come from.
 * @param judge - Holds a value against the schema.
 * @param attempts - How many values may be looked at.
 * @throws SeedbedError `SCHEMA_UNMET`.
 */
export function search(draw: Draw, judge: (value: unknown) => Verdict, attempts: number): Found {
  const steps = look(draw, attempts);
  let step = steps.next();
  while (step.done !== true) step = steps.next(judge(step.value));
  return step.value;
}

/**
 * The same search for schemas that have to be waited for.
 *
 * @param draw - Where values come from.
 * @param judge - Holds a value against the schema.
 * @param attempts - How many values may be looked at.
 * @throws SeedbedError `SCHEMA_UNMET`, as a rejection.
 */
export async function searchAsync(draw: Draw, judge: (value: unknown) => Promise<Verdict>, attempts: number): Promise<Found> {
  const steps = look(draw, attempts);
  let step = steps.next();
  while (step.done !== true) step = steps.next(await judge(step.value));
  return step.value;
}

/** Hands out values, and is told what the schema says of each. */
function* look(draw: Draw, attempts: number): Generator<unknown, Found, Verdict> {
  let value = draw(0);
  let verdict = yield value;
  if ("output" in verdict) return { value, output: verdict.output };
  let best = verdict;
  let { complaints } = verdict;
  let stuck = 0;
  for (let attempt = 1; attempt < attempts; attempt++) {
    const other = draw(attempt);
    const afresh = stuck >= PATIENCE;
    const candidate = afresh ? other : mend(value, other, complaints, { attempt, stuck });
    verdict = yield candidate;
    if ("output" in verdict) return { value: candidate, output: verdict.output };
    if (verdict.complaints.length <= best.complaints.length) best = verdict;
    if (afresh || !spreads(verdict.complaints, complaints)) {
      if (afresh || !isSame(verdict.complaints, complaints)) stuck = 0;
      else stuck++;
      value = candidate;
      complaints = verdict.complaints;
    } else {
      stuck++;
    }
  }
  throw unmet(best, attempts);
}

/** The value with every part that failed taken from another one, in the end with a neighbour: conditions may bind several. */
function mend(
  value: unknown,
  other: unknown,
  complaints: readonly Complaint[],
  { attempt, stuck }: { readonly attempt: number; readonly stuck: number },
): unknown {
  let mended = value;
  for (const { way } of complaints) {
    const target = reachable(mended, way);
    const parts = partsOf(mended, target);
    // A condition on a whole: one of its parts at a time, or all of them.
    const turn = attempt - Math.floor(attempt / WHOLE_EVERY);
    if (parts.length > 0 && attempt % WHOLE_EVERY !== 0) mended = graft(mended, other, parts[turn % parts.length]!);
    else mended = graft(mended, other, target);
    if (stuck >= WIDEN_AFTER && attempt % WIDEN_EVERY === 0 && target.length > 0) {
      const siblings = partsOf(mended, reachable(mended, target.slice(0, -1)));
      if (siblings.length > 0) mended = graft(mended, other, siblings[(attempt / WIDEN_EVERY) % siblings.length]!);
    }
  }
  return mended;
}

/** True when something fails that did not before. That a whole fails once its parts are right is progress. */
function spreads(now: readonly Complaint[], before: readonly Complaint[]): boolean {
  return now.some(({ way }) => !before.some((old) => startsWith(old.way, way)));
}

function isSame(now: readonly Complaint[], before: readonly Complaint[]): boolean {
  return now.length === before.length && now.every(({ way }, i) => formatWay(way) === formatWay(before[i]!.way));
}

function startsWith(way: Way, start: Way): boolean {
  return start.length <= way.length && start.every((step, i) => step === way[i]);
}

function unmet({ complaints, cause }: Extract<Verdict, { readonly complaints: unknown }>, attempts: number): SeedbedError {
  const [first] = complaints;
  const path = formatWay(first?.way ?? []);
  const place = path === "" ? "the value" : path;
  return new SeedbedError("SCHEMA_UNMET", `no value met the schema in ${attempts} attempts: ${place}: ${first?.message ?? ""}`, {
    hint: `say how ${place} is made: overrides: { ${JSON.stringify(path)}: f.pattern("…") }, or the metadata { seedbed: { values: […] } }`,
    details: { path, attempts },
    issues: complaints
      .slice(0, 50)
      .map(({ way, message }) => ({ code: "SCHEMA_UNMET", path: formatWay(way), message, severity: "error" })),
    ...(cause === undefined ? {} : { cause }),
  });
}
