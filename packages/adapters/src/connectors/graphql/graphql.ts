import { type ConnectorKind, defineConnector } from "../contract/define-connector.js";
import { createGraphqlConnector } from "./create-graphql-connector.js";
import { type GraphqlOptions, graphqlOptions } from "./graphql-options.js";

/**
 * GraphQL services: lists and Relay connections by introspection, mutations for rows.
 *
 * @example
 * ```ts
 * const shop = graphql.create({ url: "https://shop.example.com/graphql" });
 * const { tables, definition } = await shop.discover();
 * ```
 */
export const graphql: ConnectorKind<GraphqlOptions> = defineConnector<GraphqlOptions>({
  name: "graphql",
  summary: "GraphQL services, by introspection",
  schemes: ["graphql+http", "graphql+https"],
  options: graphqlOptions,
  create: createGraphqlConnector,
  fromUrl: (url) => ({ url: url.href.replace(/^graphql\+/, "") }),
});
