import { own } from "../../document/plain-object.js";
import { toPlainName } from "../../entity/entity-name.js";
import type { Operation } from "../../operation/operation.js";
import type { Parameter } from "../../parameters/parameter.js";
import type { Thing } from "../../world/shelf.js";

/** Things on a page, where a document lets clients ask for a number and says nothing of it. */
const DEFAULT_LIMIT = 20;
const MAX_LIMIT = 10_000;

const LIMITS: ReadonlySet<string> = new Set(
  "limit,per page,page size,pagesize,size,count,first,top,max results,max items,maxresults,take,page limit".split(","),
);
const OFFSETS: ReadonlySet<string> = new Set("offset,skip,start,from,start index,page offset".split(","));
const PAGES: ReadonlySet<string> = new Set("page,page number,p,current page,page index".split(","));
const CURSORS: ReadonlySet<string> = new Set(
  "cursor,after,page token,next token,starting after,continuation token,continuation,marker,page cursor,page after".split(","),
);

/** Which part of a list a request asks for. */
export interface Paging {
  /** Position of the first thing. */
  readonly from: number;
  /** Things on a page; undefined when the list is not cut into pages. */
  readonly limit: number | undefined;
  /** The number of the page as clients count, when they ask by page. */
  readonly page: number | undefined;
  /** What the first page's number is. */
  readonly firstPage: number;
}

/** Reads a list up to a cursor: an id, to find out its position. */
export type FindPosition = (isIt: (thing: Thing) => boolean) => number | undefined;

/**
 * Tells whether a parameter asks for a part of a list.
 *
 * @param name - Of a query parameter.
 */
export function isPagingName(name: string): boolean {
  const plain = toPlainName(name);
  return [LIMITS, OFFSETS, PAGES, CURSORS].some((names) => names.has(plain));
}

/**
 * Reads which part of a list a request asks for.
 *
 * @param operation - Its operation.
 * @param query - Values of the query.
 * @param find - Finds the position of a thing.
 */
export function readPaging(operation: Operation, query: ReadonlyMap<string, unknown>, find: FindPosition): Paging {
  const parameters = operation.parameters.filter((parameter) => parameter.in === "query").flatMap(withMembers);
  const named = (names: ReadonlySet<string>): Member | undefined => parameters.find(({ name }) => names.has(toPlainName(name)));
  const limits = named(LIMITS);
  const pages = named(PAGES);
  const offsets = named(OFFSETS);
  const cursors = named(CURSORS);
  const isPaged = [limits, pages, offsets, cursors].some((member) => member !== undefined);
  const limit = isPaged ? readLimit(limits, query) : undefined;
  const firstPage = own(pages?.schema, "minimum") === 0 ? 0 : 1;
  const page = pages === undefined ? undefined : (whole(read(pages, query) ?? own(pages.schema, "default")) ?? firstPage);
  if (limit === undefined) return { from: 0, limit, page: undefined, firstPage };
  const cursor = cursors === undefined ? undefined : read(cursors, query);
  const offset = offsets === undefined ? undefined : whole(read(offsets, query));
  const from = positionOf(cursor, find) ?? offset ?? (page === undefined ? 0 : Math.max(0, page - firstPage) * limit);
  return { from: Math.min(from, Number.MAX_SAFE_INTEGER - MAX_LIMIT), limit, page, firstPage };
}

/** The cursor of a position, as responses tell it and requests hand it back. */
export function toCursor(position: number): string {
  return `c${position}`;
}

interface Member {
  readonly name: string;
  readonly parameter: Parameter;
  /** Of a parameter that is an object, such as `page[size]`. */
  readonly member: string | undefined;
  readonly schema: unknown;
}

function withMembers(parameter: Parameter): readonly Member[] {
  const schema = parameter.schema?.jsonSchema;
  const members = parameter.shape.types.has("object") && parameter.shape.types.size < 7 ? parameter.shape.names : [];
  const inside = members.map((member) => ({
    name: `${parameter.name} ${member}`,
    parameter,
    member,
    schema: own(own(schema, "properties"), member),
  }));
  return [...inside, ...(inside.length > 0 ? [] : [{ name: parameter.name, parameter, member: undefined, schema }])];
}

function read({ parameter, member }: Member, query: ReadonlyMap<string, unknown>): unknown {
  const value = query.get(parameter.name);
  return member === undefined ? value : own(value, member);
}

function readLimit(member: Member | undefined, query: ReadonlyMap<string, unknown>): number {
  const given = member === undefined ? undefined : (whole(read(member, query)) ?? whole(own(member.schema, "default")));
  const maximum = whole(own(member?.schema, "maximum")) ?? MAX_LIMIT;
  return given ?? Math.min(DEFAULT_LIMIT, maximum);
}

function whole(value: unknown): number | undefined {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

/** A cursor is one that a response told, or the id of the last thing seen. */
function positionOf(cursor: unknown, find: FindPosition): number | undefined {
  if (cursor === undefined || cursor === null) return undefined;
  const told = /^c(\d{1,15})$/.exec(String(cursor))?.[1];
  if (told !== undefined) return Number(told);
  const at = find(({ id }) => String(id) === String(cursor));
  return at === undefined ? undefined : at + 1;
}
