import type * as Graphql from "graphql";
import { createAdapterError } from "../../errors/adapter-error.js";

/** The part of the `graphql` package that is used. */
export type GraphqlLibrary = Pick<
  typeof Graphql,
  | "buildClientSchema"
  | "getIntrospectionQuery"
  | "getNamedType"
  | "getNullableType"
  | "isEnumType"
  | "isInputObjectType"
  | "isListType"
  | "isNonNullType"
  | "isObjectType"
  | "isRequiredArgument"
  | "isScalarType"
>;

/**
 * Loads the `graphql` package, where the caller brings none.
 *
 * @param client - What the caller brought.
 * @throws SeedbedError `CONNECTOR_CLIENT_MISSING`.
 */
export async function loadGraphql(client: unknown): Promise<GraphqlLibrary> {
  if (client !== undefined) return client as GraphqlLibrary;
  try {
    return await import("graphql");
  } catch (cause) {
    throw createAdapterError("CONNECTOR_CLIENT_MISSING", "the package graphql cannot be loaded", {
      hint: "install it: npm install graphql",
      cause,
    });
  }
}
