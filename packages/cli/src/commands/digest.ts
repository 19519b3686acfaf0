import { Command } from "commander";
import { openDataset } from "../dataset/open-dataset.js";
import { print, printJson } from "../output/print.js";
import { addDatasetOptions, type DatasetCommandOptions, toRequest } from "./dataset-options.js";
import { findTable } from "./find-table.js";

interface DigestOptions extends DatasetCommandOptions {
  readonly table?: string;
}

/** `seedbed digest`: prints one hash of everything. */
export function createDigestCommand(): Command {
  const command = new Command("digest")
    .summary("print one hash of the whole dataset")
    .description(
      "Prints a hash of every value. Equal definitions, seeds and stream versions have equal digests on every machine.",
    )
    .argument("[definition]", "definition file (.ts, .js, .json); seedbed.config.* or seedbed.* unless stated");
  return addDatasetOptions(command)
    .option("-t, --table <name>", "hash one table only")
    .action(async (definition: string | undefined, options: DigestOptions) => {
      const request = toRequest(definition, options);
      const { data, seed } = await openDataset(request);
      const { table } = options;
      const digest = table === undefined ? data.digest() : findTable(data, table).digest();
      if (options.json !== true) print(digest);
      else
        printJson({
          definition: request.path,
          seed,
          streamVersion: data.streamVersion,
          ...(table === undefined ? {} : { table }),
          digest,
        });
    });
}
