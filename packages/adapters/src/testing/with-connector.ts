import type { Connector } from "../connectors/contract/connector.js";
import type { ConnectorSubject } from "./connector-subject.js";

/**
 * Runs something with a connector, which is closed in the end.
 *
 * @param subject - Opens it.
 * @param work - What is run.
 */
export async function withConnector(
  subject: Pick<ConnectorSubject, "open">,
  work: (connector: Connector) => Promise<void>,
): Promise<void> {
  const connector = await subject.open();
  try {
    await work(connector);
  } finally {
    await connector.close();
  }
}

/**
 * The code of what a call throws; undefined when it does not.
 *
 * @param call - The call.
 */
export async function codeOf(call: () => Promise<unknown>): Promise<unknown> {
  try {
    await call();
    return undefined;
  } catch (error) {
    return (error as { code?: unknown }).code ?? String(error);
  }
}
