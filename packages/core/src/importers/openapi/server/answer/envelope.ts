import { isObject, own, put } from "../../document/plain-object.js";
import { toPlainName } from "../../entity/entity-name.js";
import { toCursor } from "./paging.js";

/** What a page tells of the list it is from. */
export interface PageFacts {
  readonly total: number;
  /** Things on this page. */
  readonly count: number;
  readonly from: number;
  /** Things on a full page. */
  readonly limit: number;
  readonly page: number;
  readonly firstPage: number;
}

type Tell = (facts: PageFacts, made: unknown) => unknown;

const pages = ({ total, limit }: PageFacts): number => Math.ceil(total / Math.max(1, limit));
const hasNext = ({ from, count, total }: PageFacts): boolean => from + count < total;
/** Cursors are texts; members that hold something else, such as links, stay as they were made unless there is no further page. */
const next: Tell = (facts, made) =>
  hasNext(facts) ? (typeof made === "number" ? facts.page + 1 : toCursor(facts.from + facts.count)) : null;

const FACTS: readonly (readonly [names: string, tell: Tell])[] = [
  ["total,total count,total items,total results,total elements,total records,total size,count all", ({ total }) => total],
  ["count,size,item count,items count,number of elements,length", ({ count }) => count],
  ["limit,per page,page size,items per page", ({ limit }) => limit],
  ["offset,skip,start", ({ from }) => from],
  ["page,current page,page number,number", ({ page }) => page],
  ["pages,total pages,page count,last page", (facts) => pages(facts)],
  ["has more,has next,has next page,more", (facts) => hasNext(facts)],
  ["has previous,has prev,has previous page", ({ from }) => from > 0],
  ["next cursor,next page token,next token,cursor,next,end cursor", next],
  ["next page", (facts) => (hasNext(facts) ? facts.page + 1 : null)],
  ["prev page,previous page", ({ page, firstPage }) => (page > firstPage ? page - 1 : null)],
];

const BY_NAME: ReadonlyMap<string, Tell> = new Map(
  FACTS.flatMap(([names, tell]) => names.split(",").map((name) => [name, tell] as const)),
);
const HOLDERS: ReadonlySet<string> = new Set([
  "meta",
  "pagination",
  "paging",
  "page",
  "page info",
  "pageinfo",
  "metadata",
  "page metadata",
]);

/**
 * The members of an envelope that tell of its list, as patches by path.
 *
 * @param envelope - As it was made.
 * @param facts - What is to be told.
 * @returns Paths and values; a member may be taken away instead, where null is not allowed.
 */
export function tellFacts(envelope: object, facts: PageFacts): readonly (readonly [path: readonly string[], value: unknown])[] {
  const told: (readonly [readonly string[], unknown])[] = [];
  for (const [name, value] of Object.entries(envelope)) {
    const plain = toPlainName(name);
    if (isObject(value) && HOLDERS.has(plain))
      told.push(...tellFacts(value, facts).map(([path, inner]) => [[name, ...path], inner] as const));
    else if (typeof value !== "object" || value === null) {
      const tell = BY_NAME.get(plain);
      if (tell !== undefined) told.push([[name], tell(facts, value)]);
    }
  }
  return told;
}

/**
 * A copy of a value with a member set at a path; undefined takes it away.
 *
 * @param value - Any object.
 * @param path - Names of the members on the way.
 * @param member - What to set.
 */
export function withMember(value: unknown, path: readonly string[], member: unknown): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return member;
  const copy = isObject(value) ? { ...value } : {};
  const inner = rest.length === 0 ? member : withMember(own(copy, name), rest, member);
  if (inner === undefined) delete (copy as Record<string, unknown>)[name];
  else put(copy, name, inner);
  return copy;
}
