import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll } from "vitest";
import { listBins, listEntries } from "../../../scripts/package-entries.js";

/** What a run of the command left. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command as users have it: built, in a `node_modules` folder, run by plain Node. */
export interface BuiltCommand {
  /** Folder the command runs in. */
  readonly folder: string;
  /** Writes a file into the folder. */
  write(name: string, text: string): string;
  /** Runs the command to its end. */
  run(...argv: string[]): Promise<Run>;
  /** Starts the command. */
  start(...argv: string[]): ChildProcess;
}

const root = join(import.meta.dirname, "../../..");

/** Builds the packages for one test file; everything goes when it ends. */
export function builtCommand(): BuiltCommand {
  mkdirSync(join(root, "out"), { recursive: true });
  const home = mkdtempSync(join(root, "out/command-"));
  const folder = join(home, "work");
  const bin = join(home, "node_modules/seedbed/dist/bin.js");
  mkdirSync(folder);
  beforeAll(async () => {
    for (const name of ["core", "adapters", "cli"]) await buildPackage(name, home);
  }, 60_000);
  afterAll(() => rmSync(home, { recursive: true, force: true }));
  const start = (...argv: string[]): ChildProcess => {
    const { FORCE_COLOR: _, NODE_OPTIONS: __, VITEST: ___, ...env } = process.env;
    return spawn(process.execPath, [bin, ...argv], { cwd: folder, env: { ...env, NO_COLOR: "1" } });
  };
  return {
    folder,
    start,
    write(name, text) {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
      return path;
    },
    async run(...argv) {
      const child = start(...argv);
      const read = async (stream: AsyncIterable<Buffer>): Promise<string> => {
        const chunks: Buffer[] = [];
        for await (const chunk of stream) chunks.push(chunk);
        return Buffer.concat(chunks).toString();
      };
      const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
      const [stdout, stderr] = await Promise.all([read(child.stdout!), read(child.stderr!)]);
      return { code: await ended, stdout, stderr };
    },
  };
}

async function buildPackage(name: string, home: string): Promise<void> {
  const source = join(root, "packages", name);
  const manifest = JSON.parse(readFileSync(join(source, "package.json"), "utf8")) as {
    name: string;
    exports: Record<string, unknown>;
  };
  const target = join(home, "node_modules", manifest.name);
  const wanted = (entry: string): boolean => !entry.startsWith("testing/") && !/^locale\/(?!en$|de$)/.test(entry);
  const entries = [...listEntries(source), ...listBins(source)].filter(wanted).map((entry) => join(source, "src", `${entry}.ts`));
  await build({
    entryPoints: entries.filter((entry) => existsSync(entry)),
    outdir: join(target, "dist"),
    outbase: join(source, "src"),
    bundle: true,
    splitting: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "error",
  });
  cpSync(join(source, "package.json"), join(target, "package.json"));
  const own = join(source, "node_modules");
  if (existsSync(own)) symlinkSync(own, join(target, "node_modules"));
}
