import { Command, Option } from "commander";
import type { ConnectOptions } from "../connect/connect-options.js";
import { toConnectorOptions } from "../connect/connector-options.js";
import { testUrl } from "../connect/test-url.js";
import { EXIT_CODES } from "../errors/exit-code.js";
import { formatColumns } from "../output/format-columns.js";
import { print, printJson } from "../output/print.js";
import { collect } from "./dataset-options.js";
import { interruptible } from "./interruptible.js";

/** `seedbed connect`: connections to other systems. */
export function createConnectCommand(): Command {
  const test = new Command("test")
    .summary("find out whether a system can be reached and what it can do")
    .description(
      "Tests a service, a database or an object store. Nothing is written. It ends with 0 when every step is passed, 1 when one fails.",
    )
    .argument("<url>", "https:, graphql+https:, webhook+https:, postgres:, mysql:, sqlite:, s3:, gs:, folder: and others")
    .option("-k, --kind <name>", "kind of connector, where the URL does not tell")
    .option("-o, --options <file>", "JSON file with the connector's options")
    .addOption(
      new Option("--allow-host <host>", "host, address or range that is not public and may be reached, repeatable").argParser(
        collect,
      ),
    )
    .option("--allow-private", "let private and loopback addresses be reached")
    .option("--bearer-env <variable>", "environment variable that holds a bearer token")
    .option("--json", "print one JSON object on standard output")
    .action((url: string, options: ConnectOptions) => run(url, options));
  const command = new Command("connect").summary("test connections to other systems").addCommand(test);
  test.exitOverride().configureOutput({ writeErr: () => undefined });
  return command;
}

async function run(url: string, options: ConnectOptions): Promise<void> {
  const report = await interruptible(async (signal) =>
    testUrl(url, await toConnectorOptions(options), { kind: options.kind, signal }),
  );
  if (options.json === true) printJson({ ...report });
  else {
    const rows = report.steps.map(({ ok, name, message, hint }) => [
      ok ? "ok" : "failed",
      name,
      hint === undefined ? message : `${message}; ${hint}`,
    ]);
    print(formatColumns(rows));
    if (report.can.length > 0) print(`can ${report.can.join(", ")}`);
  }
  if (!report.ok) process.exitCode = EXIT_CODES.failure;
}
