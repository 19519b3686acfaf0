import type { Operation } from "@seedbed/core/openapi";
import type { PagingOptions } from "../../http/paging/paging-options.js";
import { resolveSchema } from "../table/schema-columns.js";

const SIZES = /^(limit|per_?page|page_?size|size|count|max_?results|take|page_?limit)$/i;
const OFFSETS = /^(offset|skip|start_?index)$/i;
const PAGES = /^(page|page_?number|p)$/i;
const CURSORS = /^(cursor|after|page_?token|next_?token|starting_?after|continuation_?token|continuation|marker)$/i;
const NEXT = /^(next|next_?cursor|next_?page_?token|next_?token|end_?cursor|continuation_?token|continuation|cursor)$/i;

/** Rows a page that services take as a rule. */
const SIZE = 100;

/**
 * How an operation cuts its list into pages, by the names of its parameters.
 *
 * @param operation - Answers with a list.
 * @param schema - Of the answer.
 */
export function guessPaging(operation: Operation, schema: unknown): PagingOptions {
  const parameters = operation.parameters.filter((parameter) => parameter.in === "query");
  const named = (pattern: RegExp): string | undefined => parameters.find(({ name }) => pattern.test(name))?.name;
  const sized = parameters.find(({ name }) => SIZES.test(name));
  const most = (sized?.schema?.jsonSchema as { maximum?: unknown } | undefined)?.maximum;
  const size = typeof most === "number" && most >= 1 ? Math.min(SIZE, Math.floor(most)) : SIZE;
  const sizes = sized === undefined ? {} : { sizeParameter: sized.name, size };
  const cursor = named(CURSORS);
  const next = findNext(schema);
  if (cursor !== undefined && next !== undefined) return { type: "cursor", parameter: cursor, path: next, ...sizes };
  const offset = named(OFFSETS);
  if (offset !== undefined) return { type: "offset", parameter: offset, ...(sized === undefined ? {} : sizes) };
  const page = parameters.find(({ name }) => PAGES.test(name));
  if (page !== undefined) {
    const least = (page.schema?.jsonSchema as { minimum?: unknown } | undefined)?.minimum;
    // The size is asked for, and not relied on: services give fewer rows when they like.
    const { sizeParameter } = sizes as { sizeParameter?: string };
    return { type: "page", parameter: page.name, first: least === 0 ? 0 : 1, ...(sizeParameter === undefined ? {} : sizes) };
  }
  return { type: "link", ...sizes };
}

/** Where the next cursor stands: a member of the answer, or of an object in it. */
function findNext(schema: unknown): string | undefined {
  const members = (of: unknown): [string, unknown][] => {
    const { properties } = resolveSchema(of, schema);
    return typeof properties === "object" && properties !== null ? Object.entries(properties) : [];
  };
  const outer = members(schema);
  const direct = outer.find(([name]) => NEXT.test(name));
  if (direct !== undefined) return direct[0];
  for (const [name, member] of outer) {
    const inner = members(member).find(([each]) => NEXT.test(each));
    if (inner !== undefined) return `${name}.${inner[0]}`;
  }
  return undefined;
}
