import { createAdapterError } from "../errors/adapter-error.js";
import type { ConnectorKind } from "./contract/define-connector.js";
import { graphql } from "./graphql/graphql.js";
import { kafka } from "./kafka/kafka.js";
import { rest } from "./rest/rest.js";
import { soap } from "./soap/soap.js";
import { webhook } from "./webhook/webhook.js";

/** Every kind of connector. A new one is its folder and a line here. */
export const CONNECTORS: readonly ConnectorKind<never>[] = [rest, graphql, soap, webhook, kafka];

/**
 * Finds a kind of connector.
 *
 * @param name - Such as `rest`, or the start of a URL, such as `https`.
 * @throws SeedbedError `CONNECTOR_UNKNOWN`.
 */
export function findConnector(name: string): ConnectorKind<Record<string, unknown>> {
  const found = CONNECTORS.find((kind) => kind.name === name || kind.schemes.includes(name));
  if (found !== undefined) return found as ConnectorKind<Record<string, unknown>>;
  const known = CONNECTORS.flatMap((kind) => [kind.name, ...kind.schemes.map((scheme) => `${scheme}:`)]);
  throw createAdapterError("CONNECTOR_UNKNOWN", `there is no connector "${name.slice(0, 50)}"`, {
    hint: `there are ${known.join(", ")}`,
    details: { known },
  });
}
