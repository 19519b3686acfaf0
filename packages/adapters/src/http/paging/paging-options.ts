import { z } from "zod";

/** How a service cuts long lists into pages. */
export type PagingOptions =
  | { readonly type: "none" }
  | {
      readonly type: "page";
      /** Parameter of the page's number; `page` unless stated. */
      readonly parameter?: string | undefined;
      /** Number of the first page; 1 unless stated. */
      readonly first?: number | undefined;
      /** Parameter of the rows a page; none is sent unless stated. */
      readonly sizeParameter?: string | undefined;
      readonly size?: number | undefined;
    }
  | {
      readonly type: "offset";
      /** Parameter of the rows to be left out; `offset` unless stated. */
      readonly parameter?: string | undefined;
      /** Parameter of the rows a page; `limit` unless stated. */
      readonly sizeParameter?: string | undefined;
      /** Rows a page; 100 unless stated. */
      readonly size?: number | undefined;
    }
  | {
      readonly type: "cursor";
      /** Parameter that takes the cursor; `cursor` unless stated. */
      readonly parameter?: string | undefined;
      /** Where the next cursor stands in a response, steps joined by dots, such as `meta.next`. */
      readonly path: string;
      readonly sizeParameter?: string | undefined;
      readonly size?: number | undefined;
    }
  | { readonly type: "link"; readonly sizeParameter?: string | undefined; readonly size?: number | undefined };

const name = z.string().min(1).max(200);
const size = z.int().min(1).max(1_000_000);

/** {@link PagingOptions} as a schema. */
export const pagingOptions: z.ZodType<PagingOptions> = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("none") }),
  z.strictObject({
    type: z.literal("page"),
    parameter: name.optional(),
    first: z.int().min(0).optional(),
    sizeParameter: name.optional(),
    size: size.optional(),
  }),
  z.strictObject({
    type: z.literal("offset"),
    parameter: name.optional(),
    sizeParameter: name.optional(),
    size: size.optional(),
  }),
  z.strictObject({
    type: z.literal("cursor"),
    parameter: name.optional(),
    path: name,
    sizeParameter: name.optional(),
    size: size.optional(),
  }),
  z.strictObject({ type: z.literal("link"), sizeParameter: name.optional(), size: size.optional() }),
]);
