import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { Command } from "commander";
import { createCliError } from "../errors/cli-error.js";
import { print, printJson } from "../output/print.js";
import { STARTER_FILES } from "../starter/starter-files.js";

interface InitOptions {
  readonly json?: boolean;
}

/** `seedbed init`: writes a definition to start from and a test. */
export function createInitCommand(): Command {
  return new Command("init")
    .summary("write a starter definition and a test")
    .description("Writes seedbed.config.ts and seedbed.test.ts. Files that exist are never touched.")
    .argument("[folder]", "where to", ".")
    .option("--json", "print one JSON object on standard output")
    .action(async (folder: string, options: InitOptions) => {
      const paths = await writeStarter(resolve(folder));
      if (options.json === true) printJson({ files: paths });
      else print([...paths.map((path) => `wrote ${relative(process.cwd(), path)}`), ...nextSteps(folder)].join("\n"));
    });
}

async function writeStarter(folder: string): Promise<string[]> {
  const paths = STARTER_FILES.map(({ name }) => join(folder, name));
  const taken = paths.filter((path) => existsSync(path));
  if (taken.length > 0) {
    throw createCliError(
      "STARTER_EXISTS",
      `${taken.join(" and ")} exist${taken.length === 1 ? "s" : ""} already; nothing was written`,
      {
        hint: "choose another folder, or move the file away",
        details: { files: taken },
      },
    );
  }
  try {
    await mkdir(folder, { recursive: true });
    for (const [i, { text }] of STARTER_FILES.entries()) await writeFile(paths[i]!, text, { flag: "wx" });
  } catch (cause) {
    const { code } = cause as { code?: string };
    throw createCliError("STARTER_UNWRITABLE", `cannot write to ${folder} (${code ?? String(cause)})`, {
      hint: "choose a folder you may write to",
      details: { folder },
      cause,
    });
  }
  return paths;
}

function nextSteps(folder: string): string[] {
  const inside = folder === "." ? "" : `cd ${folder} && `;
  return [
    "",
    "next:",
    `  ${inside}npm install --save-dev seedbed @seedbed/core vitest`,
    "  npx seedbed plan",
    "  npx vitest run",
  ];
}
