import { z } from "zod";
import { type HttpOptions, httpOptionsShape } from "../../http/client/http-options.js";
import { type PagingOptions, pagingOptions } from "../../http/paging/paging-options.js";
import { type ColumnOptions, columnOptions } from "../table/column-options.js";

/** A list of a REST service. */
export interface RestTable {
  /** Path of the list, relative to the base URL: `/users`. */
  readonly path: string;
  /** Where the rows stand in a response, steps joined by dots; the response itself unless stated. */
  readonly rows?: string | undefined;
  readonly query?: Readonly<Record<string, string>> | undefined;
  readonly paging?: PagingOptions | undefined;
  /** Columns; found in the first rows unless stated. */
  readonly columns?: Readonly<Record<string, ColumnOptions>> | undefined;
  /** How to ask for what is new. */
  readonly incremental?:
    | {
        /** A column that only grows, such as `updatedAt`. */
        readonly column: string;
        /** Parameter that takes its lowest value. */
        readonly parameter: string;
      }
    | undefined;
  /** How rows are created; not at all unless stated. */
  readonly create?: RestCreate | undefined;
}

/** How rows are sent. */
export interface RestCreate {
  /** POST unless stated. */
  readonly method?: "POST" | "PUT" | "PATCH" | undefined;
  /** Path, where it is not that of the list; `{id}` stands for a column. */
  readonly path?: string | undefined;
  /** Rows a request; 1 sends an object, more send a list. */
  readonly rowsPerRequest?: number | undefined;
  /** Member that the row or list is wrapped in. */
  readonly wrap?: string | undefined;
  /** Header that takes a key by which the service knows repeats, such as `Idempotency-Key`. */
  readonly idempotencyHeader?: string | undefined;
}

/** Options of the REST connector. */
export interface RestOptions extends HttpOptions {
  /** Where paths begin; the first server of the document unless stated. */
  readonly baseUrl?: string | undefined;
  /** An OpenAPI document, 3.0 or 3.1, as an object or JSON text. */
  readonly openapi?: unknown;
  /** Lists by name, beside those of the document or in their place. */
  readonly tables?: Readonly<Record<string, RestTable>> | undefined;
}

const path = z
  .string()
  .max(2000)
  .refine((text) => !text.startsWith("//") && !/^[a-z][a-z0-9+.-]*:/i.test(text), "must be relative to the base URL");

const restTable: z.ZodType<RestTable> = z.strictObject({
  path,
  rows: z.string().optional(),
  query: z.record(z.string(), z.string()).optional(),
  paging: pagingOptions.optional(),
  columns: z.record(z.string(), columnOptions).optional(),
  incremental: z.strictObject({ column: z.string(), parameter: z.string() }).optional(),
  create: z
    .strictObject({
      method: z.enum(["POST", "PUT", "PATCH"]).optional(),
      path: path.optional(),
      rowsPerRequest: z.int().min(1).max(10_000).optional(),
      wrap: z.string().optional(),
      idempotencyHeader: z.string().optional(),
    })
    .optional(),
});

/** {@link RestOptions} as a schema. */
export const restOptions: z.ZodType<RestOptions> = z
  .strictObject({
    ...httpOptionsShape,
    baseUrl: z
      .url({ protocol: /^https?$/ })
      .optional()
      .describe("where paths begin"),
    openapi: z.unknown().optional().describe("an OpenAPI document"),
    tables: z.record(z.string(), restTable).optional().describe("lists by name"),
  })
  .refine(
    ({ baseUrl, openapi }) => baseUrl !== undefined || openapi !== undefined,
    "needs baseUrl or openapi",
  ) as z.ZodType<RestOptions>;
