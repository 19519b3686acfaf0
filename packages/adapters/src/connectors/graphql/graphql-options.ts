import { z } from "zod";
import { type HttpOptions, httpOptionsShape } from "../../http/client/http-options.js";

/** A list of a GraphQL service by hand. */
export interface GraphqlTable {
  /** A query with the variables `$first: Int` and `$after: String`, where the list has pages. */
  readonly query: string;
  /** Where the list or connection stands in the data, steps joined by dots. */
  readonly path: string;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
}

/** How rows of a table are created. */
export interface GraphqlCreate {
  /** Name of a mutation. */
  readonly mutation: string;
  /** Its argument that takes the row; the row's columns are arguments themselves unless stated. */
  readonly argument?: string | undefined;
}

/** Options of the GraphQL connector. */
export interface GraphqlOptions extends HttpOptions {
  /** The endpoint. */
  readonly url: string;
  /** Rows a page; 100 unless stated. */
  readonly pageSize?: number | undefined;
  /** Lists that discovery does not find. */
  readonly tables?: Readonly<Record<string, GraphqlTable>> | undefined;
  /** Mutations by table, where `createUser` is not the one for `users`. */
  readonly creates?: Readonly<Record<string, GraphqlCreate>> | undefined;
}

/** {@link GraphqlOptions} as a schema. */
export const graphqlOptions: z.ZodType<GraphqlOptions> = z.strictObject({
  ...httpOptionsShape,
  url: z.url({ protocol: /^https?$/ }).describe("the endpoint"),
  pageSize: z.int().min(1).max(10_000).optional().describe("rows a page"),
  tables: z
    .record(
      z.string(),
      z.strictObject({ query: z.string(), path: z.string(), variables: z.record(z.string(), z.unknown()).optional() }),
    )
    .optional(),
  creates: z.record(z.string(), z.strictObject({ mutation: z.string(), argument: z.string().optional() })).optional(),
}) as z.ZodType<GraphqlOptions>;
