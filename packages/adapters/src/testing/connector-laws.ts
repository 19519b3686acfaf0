import { isSeedbedError } from "@seedbed/core";
import { assertSame } from "./assert-same.js";
import { checkBatches, checkCancelling, checkDiscovery, checkIncremental, checkNames, checkResuming } from "./connector-reads.js";
import type { ClosedService, ConnectorLaw, ConnectorSubject } from "./connector-subject.js";
import { checkAbort, checkWriting } from "./connector-writes.js";
import { withConnector } from "./with-connector.js";

/**
 * The laws every connector keeps.
 *
 * @param subject - A connector and its service.
 * @returns Laws to be run one by one.
 * @example
 * ```ts
 * for (const law of connectorLaws(subject)) it(law.name, law.check);
 * ```
 */
export function connectorLaws(subject: ConnectorSubject): ConnectorLaw[] {
  const { reads, writes, closed } = subject;
  const law = (name: string, check: () => Promise<void>): ConnectorLaw => ({ name, check });
  const laws = [law("a test tells what can be done", () => checkTest(subject))];
  if (reads !== undefined) {
    const { add } = reads;
    laws.push(
      law("discovery finds tables, and a dataset like them", () => checkDiscovery(subject, reads)),
      law("how rows are cut into batches changes none", () => checkBatches(subject, reads)),
      law("a reading goes on where a cursor was taken", () => checkResuming(subject, reads)),
      law("foreign cursors and unknown tables are refused", () => checkNames(subject, reads)),
      law("a reading can be cancelled", () => checkCancelling(subject, reads)),
    );
    if (add !== undefined) laws.push(law("what is new is read once", () => checkIncremental(subject, { ...reads, add })));
  }
  if (writes !== undefined) {
    laws.push(
      law("rows arrive once, in order", () => checkWriting(subject, writes)),
      law("an abort leaves nothing, or what was counted", () => checkAbort(subject, writes)),
    );
  }
  for (const each of closed)
    laws.push(law(`what does not open says why, without secrets (${each.code})`, () => checkClosed(subject, each)));
  return laws;
}

function checkTest(subject: ConnectorSubject): Promise<void> {
  return withConnector(subject, async (connector) => {
    const report = await connector.test();
    assertSame(
      report.steps.filter(({ ok }) => !ok),
      [],
      "steps that failed",
    );
    assertSame([report.ok, report.connector], [true, connector.name], "the report");
    assertSame([...report.can].sort(), [...subject.can].sort(), "what can be done");
    const controller = new AbortController();
    controller.abort("enough");
    const ended = await connector.test({ signal: controller.signal }).catch((reason: unknown) => reason);
    assertSame(ended, "enough", "the reason of a test that was cancelled");
  });
}

function checkClosed(subject: ConnectorSubject, closed: ClosedService): Promise<void> {
  return withConnector(closed, async (connector) => {
    const report = await connector.test();
    assertSame([report.ok, report.steps.at(-1)?.code, report.can], [false, closed.code, []], "the report");
    const said = [JSON.stringify(report)];
    const { reads } = subject;
    if (reads !== undefined) {
      const read = async (): Promise<void> => {
        for await (const _ of (await connector.read(reads.table)).batches());
      };
      const error = await read().catch((caught: unknown) => caught);
      assertSame(isSeedbedError(error) ? error.code : error, closed.code, "the code of a reading");
      said.push(String(error), JSON.stringify(error));
    }
    const shown = closed.secrets.filter((secret) => said.some((text) => text.includes(secret)));
    assertSame(shown, [], "secrets that show");
  });
}
