export { graphql } from "./graphql.js";
export type { GraphqlCreate, GraphqlOptions, GraphqlTable } from "./graphql-options.js";
