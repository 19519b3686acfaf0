import { createPatternTexts, type FieldNode, isPatternFault } from "@seedbed/core";
import { NotUnderstood } from "../../checks/parse/parse-fault.js";
import { createAcceptance } from "../../checks/space/accepts.js";
import type { ColumnSpace } from "../../checks/space/column-space.js";
import type { MadeNode, NodeRequest, NodeTools } from "./node-request.js";
import { realisticNode } from "./realistic-node.js";

/** Texts a field is tried with. */
const TRIED = 64;
/** Longest text of a loose pattern that is tried first where texts differ. */
const SHORT = 14;
/** Longest text that is made of a column without a limit. */
const LONG = 200;
/** Longest text that is thought of. */
const MOST = 100_000;

/**
 * A field of texts that fit a column.
 *
 * @param request - The column.
 * @param tools - What making takes.
 */
export function makeText(request: NodeRequest, tools: NodeTools): MadeNode | undefined {
  const { space } = request;
  const bounds = lengths(request);
  if (bounds.minLength > bounds.maxLength) return undefined;
  const within: BoundedSpace = { ...space, ...bounds };
  const accepts = createSafely(within);
  const sure = (space.tests ?? []).length === 0;
  if ((space.patterns ?? []).length > 0) {
    const made = fromPatterns(request, within, accepts, tools);
    if (made !== undefined) return { node: made, sure: sure && isPatternSure(made, accepts, tools) };
    const drawn = fromName(request, tools, within, accepts, true);
    if (drawn !== undefined) return { node: drawn, sure: false };
    return { node: plainText(request, bounds), sure: false };
  }
  const named = fromName(request, tools, within, accepts, false);
  if (named !== undefined) return { node: named, sure: sure && (space.excluded ?? []).length === 0 };
  return { node: plainText(request, bounds), sure: sure && (space.excluded ?? []).every((value) => value === "") };
}

function createSafely(space: ColumnSpace): (value: unknown) => boolean {
  try {
    return createAcceptance(space, { kind: "text" });
  } catch (error) {
    if (error instanceof NotUnderstood) return () => true;
    throw error;
  }
}

interface Bounds {
  readonly minLength: number;
  readonly maxLength: number;
  readonly maxBytes?: number;
}

type BoundedSpace = Omit<ColumnSpace, keyof Bounds> & Bounds;

function lengths({ type, space, driver }: NodeRequest): Bounds {
  const byType = type.length ?? MOST;
  const minLength = Math.max(space.minLength ?? 0, type.fixed === true ? Math.min(byType, 1) : 0, space.minBytes ?? 0);
  const maxBytes =
    space.maxBytes ?? (driver === "mysql" && /text/i.test(type.sql) && type.length !== undefined ? type.length : undefined);
  const maxLength = Math.min(space.maxLength ?? MOST, byType, maxBytes ?? MOST);
  return { minLength, maxLength, ...(maxBytes === undefined ? {} : { maxBytes }) };
}

/** What the name suggests, cut to length where it may be too long. */
function fromName(
  request: NodeRequest,
  tools: NodeTools,
  bounds: BoundedSpace,
  accepts: (value: unknown) => boolean,
  drawn: boolean,
): FieldNode | undefined {
  if (request.folded && request.unique) return undefined;
  const named = realisticNode(request, tools, { type: "string" });
  if (named === undefined || named.kind === "object" || named.kind === "person" || named.kind === "address") return undefined;
  const node: FieldNode = request.unique ? { ...named, unique: true } : named;
  const values = tools.sample(node, request.unique ? Math.max(TRIED, Math.min(request.rows, 500)) : TRIED);
  if (values === undefined || !values.every((value) => typeof value === "string")) return undefined;
  const bare = named;
  const longest = values.reduce((most: number, value) => Math.max(most, String(value).length), 0);
  const roomy = longest * 2 <= bounds.maxLength && values.every(accepts);
  if (request.unique) return roomy ? bare : undefined;
  if (roomy && bounds.minLength <= 1 && !drawn) return bare;
  const { minLength, maxLength, maxBytes } = bounds;
  const shortest = values.reduce((least: number, value) => Math.min(least, String(value).length), longest);
  // A text cut down to a stump says less than a plain one.
  if (maxLength * 2 < shortest || minLength > longest) return undefined;
  const fitted: FieldNode = {
    kind: "sql.fit",
    of: bare,
    maxLength,
    ...(minLength > 0 ? { minLength } : {}),
    ...(maxBytes === undefined ? {} : { maxBytes }),
  };
  const cut = tools.sample(fitted, TRIED);
  const enough = drawn ? 0.3 : 1;
  return cut !== undefined && cut.filter(accepts).length >= enough * cut.length ? fitted : undefined;
}

/** Texts by construction from the patterns, joined by look-aheads. */
function fromPatterns(
  request: NodeRequest,
  space: BoundedSpace,
  accepts: (value: unknown) => boolean,
  tools: NodeTools,
): FieldNode | undefined {
  const patterns = space.patterns ?? [];
  const positive = patterns
    .filter(({ negated }) => !negated)
    .sort((a, b) => Number(isLoose(a.source)) - Number(isLoose(b.source)));
  const [main, ...others] = positive;
  const looks = [
    ...others.map(({ source }) => (source.startsWith("^") ? `(?=${source.slice(1)})` : `(?=[\\s\\S]*(?:${source}))`)),
    ...patterns
      .filter(({ negated }) => negated)
      .map(({ source }) => (source.startsWith("^") ? `(?!${source.slice(1)})` : `(?![\\s\\S]*(?:${source}))`)),
  ].join("");
  const flags = [...new Set(patterns.flatMap(({ flags: own }) => [...own]))].join("");
  const tail = main === undefined ? "[A-Za-z0-9]*$" : main.source.startsWith("^") ? main.source.slice(1) : `(?:${main.source})`;
  const sources = looks === "" ? [main!.source] : [`^${looks}${tail}`, ...(main === undefined ? [] : [main.source])];
  const { minLength } = space;
  const longest = Math.min(space.maxLength, Math.max(LONG, minLength));
  // Texts that differ are counted out, which takes short ones where a pattern leaves much open.
  const lengths = request.unique ? [Math.min(longest, Math.max(SHORT, minLength)), longest] : [longest];
  for (const [source, maxLength] of sources.flatMap((source) => lengths.map((length) => [source, length] as const))) {
    const node: FieldNode = { kind: "pattern", source, flags, ...(minLength > 0 ? { minLength } : {}), maxLength };
    const texts = createPatternTexts({ source, flags, minLength, maxLength });
    if (isPatternFault(texts)) continue;
    const values = tools.sample(
      request.unique ? { ...node, unique: true } : node,
      request.unique ? Math.max(TRIED, Math.min(request.rows, 500)) : TRIED,
    );
    if (values === undefined) continue;
    const good = values.filter(accepts).length / values.length;
    if (good >= (request.unique ? 1 : 0.2)) return node;
  }
  return undefined;
}

/** Sets that nearly every text meets, such as "no capitals". */
function isLoose(source: string): boolean {
  return source.startsWith("^[^") || source.startsWith("^(?!");
}

function isPatternSure(node: FieldNode, accepts: (value: unknown) => boolean, tools: NodeTools): boolean {
  return tools.sample(node, 300)?.every(accepts) ?? false;
}

/** Letters and digits; long ones only where they have to be. */
function plainText({ type, unique, folded, space }: NodeRequest, { minLength, maxLength }: Bounds): FieldNode {
  const least = Math.max(minLength, space.excluded?.includes("") === true ? 1 : 0);
  const shortest = Math.min(maxLength, Math.max(least, type.fixed === true ? maxLength : unique ? 12 : 8));
  const longest = Math.min(maxLength, Math.max(shortest, unique ? 16 : 16));
  // Texts that are told apart by some databases in spite of their case alone would clash in others.
  const alphabet = folded || unique ? "abcdefghijklmnopqrstuvwxyz0123456789" : "alpha";
  return { kind: "string", minLength: shortest, maxLength: longest, alphabet };
}
