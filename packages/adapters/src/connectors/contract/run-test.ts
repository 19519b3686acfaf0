import { isSeedbedError } from "@seedbed/core";
import { createAdapterError } from "../../errors/adapter-error.js";
import type { Capability, ConnectorReport, TestStep } from "./connector.js";

/** A step of a test: says what it found, or throws. */
export interface TestAction {
  readonly name: string;
  run(): Promise<string>;
}

/**
 * Runs the steps of a test, up to the first that fails.
 *
 * @param connector - Kind of the connector.
 * @param actions - The steps.
 * @param can - What can be done, asked when all were passed.
 * @param signal - Ends the test; its reason is thrown.
 */
export async function runTest(
  connector: string,
  actions: readonly TestAction[],
  can: () => readonly Capability[],
  signal: AbortSignal | undefined,
): Promise<ConnectorReport> {
  const steps: TestStep[] = [];
  for (const { name, run } of actions) {
    try {
      steps.push({ name, ok: true, message: await run() });
    } catch (error) {
      signal?.throwIfAborted();
      const named = isSeedbedError(error) ? error : createAdapterError("CONNECTOR_FAILED", "an unexpected failure");
      const { code, message, hint } = named;
      steps.push({ name, ok: false, message, code, ...(hint === undefined ? {} : { hint }) });
      return { connector, ok: false, steps, can: [] };
    }
  }
  return { connector, ok: true, steps, can: can() };
}
