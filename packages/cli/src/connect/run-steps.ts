import type { Capability, ConnectorReport, TestStep } from "@seedbed/adapters/connectors";
import { toErrorReport } from "../errors/format-error.js";

/**
 * Runs the steps of a test, up to the first that fails.
 *
 * @param connector - What is tested.
 * @param can - What can be done when all are passed.
 * @param steps - Name of each, and what it does and says.
 */
export async function runSteps(
  connector: string,
  can: readonly Capability[],
  steps: readonly (readonly [name: string, run: () => Promise<string>])[],
): Promise<ConnectorReport> {
  const done: TestStep[] = [];
  for (const [name, run] of steps) {
    try {
      done.push({ name, ok: true, message: await run() });
    } catch (error) {
      const { code, message, hint } = toErrorReport(error);
      done.push({ name, ok: false, message, code, ...(hint === undefined ? {} : { hint }) });
      return { connector, ok: false, steps: done, can: [] };
    }
  }
  return { connector, ok: true, steps: done, can };
}
