import { createHttpClient } from "../../http/client/create-http-client.js";
import { SYSTEM_CLOCK } from "../../http/clock/clock.js";
import type { Connector } from "../contract/connector.js";
import type { ConnectorEnvironment } from "../contract/define-connector.js";
import { cannot, findTable } from "../contract/find-table.js";
import { runTest } from "../contract/run-test.js";
import type { WebhookOptions } from "./webhook-options.js";
import { WebhookSink } from "./webhook-sink.js";

const NAME = "webhook";

/**
 * Makes a connector that delivers rows to a webhook.
 *
 * @param options - Where to, and what deliveries are signed by.
 * @param environment - Clock and so on.
 */
export function createWebhookConnector(options: WebhookOptions, environment: ConnectorEnvironment): Connector {
  const { url, secret, tables, rowsPerDelivery = 1 } = options;
  const { clock = SYSTEM_CLOCK } = environment;
  const client = createHttpClient(options, { origin: new URL(url).origin, hidePaths: true }, environment);
  return {
    name: NAME,
    test({ signal } = {}) {
      // Receivers take a POST for a delivery; any answer to a HEAD tells that somebody is there.
      const accept = Array.from({ length: 100 }, (_, i) => 400 + i).filter((status) => status !== 401 && status !== 403);
      const run = async (): Promise<string> => {
        const { status } = await client.request({ url, method: "HEAD", accept, signal });
        return `the receiver answers (${status})`;
      };
      return runTest(NAME, [{ name: "reach", run }], () => ["write"], signal);
    },
    async discover() {
      throw cannot(NAME, "a receiver", "be asked for its tables", "a webhook takes any table");
    },
    async read(table) {
      throw cannot(NAME, table, "be read", "a webhook is only written to");
    },
    async write(table, { schema, signal }) {
      if (tables !== undefined)
        findTable(
          tables.map((name) => ({ name })),
          table,
        );
      return new WebhookSink({ client, url, secret, rowsPerDelivery, table, schema, now: clock.now, signal });
    },
    close: () => client.close(),
  };
}
