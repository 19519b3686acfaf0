import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { nodeResolve } from "@rollup/plugin-node-resolve";
import { build } from "esbuild";
import { rollup } from "rollup";
import { listSpecifiers, readManifest } from "./package-entries.js";

/**
 * Checks the packages as a user gets them: packs each one, lints the archive and its types, installs all archives in an
 * empty project, and runs the programs of `scripts/package-check` there, as they are and bundled for a browser.
 *
 * Programs of one name (`digest.mjs`, `digest.cjs`) must print the same text, in every form. Programs in TypeScript
 * (`.mts`, `.cts`) are type-checked against the packed declarations, including those of dependencies of ours.
 */
const root = join(import.meta.dirname, "..");
const programs = join(root, "scripts/package-check");
const bin = join(root, "node_modules/.bin");
/** Entries that work only inside a test run of theirs, and the runners they need. */
const RUNNER_ENTRIES: readonly string[] = ["@seedbed/core/vitest", "@seedbed/core/jest", "seedbed/vitest", "seedbed/jest"];
const RUNNERS: readonly string[] = ["vitest", "@jest/globals"];
const failures: string[] = [];
const work = mkdtempSync(join(tmpdir(), "seedbed-package-check-"));

try {
  const archives = packAll(join(work, "archives"));
  for (const archive of archives) await lintArchive(archive);
  const project = join(work, "project");
  installArchives(project, archives);
  await check("types", () => checkTypes(project));
  await check("every entry, in both forms", () => checkEntries(project));
  const names = new Set(listPrograms().map((file) => file.replace(/\.[cm]js$/, "")));
  for (const name of names) await checkProgram(project, name);
} finally {
  rmSync(work, { recursive: true, force: true });
}
console.log(failures.length === 0 ? "packages: in order" : `packages: ${failures.length} checks failed (${failures.join(", ")})`);
if (failures.length > 0) process.exitCode = 1;

function listPackages(): string[] {
  return readdirSync(join(root, "packages"))
    .map((folder) => join(root, "packages", folder))
    .filter((directory) => existsSync(join(directory, "package.json")) && readManifest(directory).private !== true);
}

function packAll(destination: string): string[] {
  mkdirSync(destination, { recursive: true });
  return listPackages().map((directory) => {
    if (!existsSync(join(directory, "dist"))) throw new Error(`${directory} has no dist; run "npm run build" first`);
    const report = run("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", destination], directory);
    const [{ filename, size }] = JSON.parse(report) as [{ filename: string; size: number }];
    console.log(`  packed ${filename}, ${Math.ceil(size / 1024)} kB`);
    return join(destination, filename);
  });
}

async function lintArchive(archive: string): Promise<void> {
  const name = basename(archive);
  await check(`publint ${name}`, () => run(join(bin, "publint"), ["run", archive, "--strict"], root));
  await check(`types of ${name}`, () =>
    run(join(bin, "attw"), [archive, "--profile", "node16", "--format", "ascii", "--exclude-entrypoints", "./vitest"], root),
  );
}

function installArchives(project: string, archives: readonly string[]): void {
  mkdirSync(project, { recursive: true });
  writeFileSync(join(project, "package.json"), JSON.stringify({ name: "consumer", private: true }));
  const peers = listPackages().flatMap((directory) => Object.entries(readManifest(directory).peerDependencies ?? {}));
  const wanted = [
    ...archives,
    ...peers.filter(([name]) => !isOurs(name) && !RUNNERS.includes(name)).map(([name, range]) => `${name}@${range}`),
  ];
  run("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts", ...wanted], project);
  cpSync(programs, project, { recursive: true });
}

function isOurs(name: string): boolean {
  return listPackages().some((directory) => readManifest(directory).name === name);
}

/** Loads every public entry in both forms; both must export the same names. */
function checkEntries(project: string): void {
  const specifiers = JSON.stringify(
    listPackages()
      .flatMap(listSpecifiers)
      .filter((name) => !RUNNER_ENTRIES.includes(name)),
  );
  const print = "console.log(JSON.stringify([name, Object.keys(entry).filter((key) => key !== 'default').sort()]))";
  writeFileSync(join(project, "all.mjs"), `for (const name of ${specifiers}) { const entry = await import(name); ${print}; }`);
  writeFileSync(join(project, "all.cjs"), `for (const name of ${specifiers}) { const entry = require(name); ${print}; }`);
  const [esm, cjs] = ["all.mjs", "all.cjs"].map((file) => runProgram(project, file).split("\n")) as [string[], string[]];
  const differing = esm.filter((line, index) => line !== cjs[index]);
  if (differing.length > 0) throw new Error(`these entries differ between ESM and CommonJS:\n${differing.join("\n")}`);
}

/** CommonJS programs run as in an engine that cannot `require` an ES module. */
function runProgram(project: string, file: string): string {
  return run(process.execPath, file.endsWith(".cjs") ? ["--no-experimental-require-module", file] : [file], project);
}

function checkTypes(project: string): void {
  const files = readdirSync(project).filter((file) => /\.[cm]ts$/.test(file));
  if (files.length === 0) return;
  const compilerOptions = {
    noEmit: true,
    strict: true,
    target: "es2022",
    // zod's declarations name URL; Seedbed's own need no platform types, as core's type check shows.
    lib: ["es2022", "dom"],
    module: "nodenext",
    types: [],
    skipLibCheck: false,
  };
  writeFileSync(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions, files }));
  run(join(bin, "tsc"), ["-p", "."], project);
}

function listPrograms(): string[] {
  return readdirSync(programs).filter((file) => /\.[cm]js$/.test(file));
}

async function checkProgram(project: string, name: string): Promise<void> {
  const outputs = new Map<string, string>();
  for (const file of [`${name}.mjs`, `${name}.cjs`]) {
    if (!existsSync(join(project, file))) continue;
    await check(file, () => outputs.set(file, runProgram(project, file)));
  }
  if (existsSync(join(project, `${name}.mjs`))) {
    await check(`${name} bundled by esbuild`, async () => {
      outputs.set("esbuild", run(process.execPath, [await bundleByEsbuild(project, name)], project));
    });
    await check(`${name} bundled by rollup`, async () => {
      outputs.set("rollup", run(process.execPath, [await bundleByRollup(project, name)], project));
    });
  }
  await check(`${name}, the same output in every form`, () => {
    if (new Set(outputs.values()).size > 1) throw new Error(JSON.stringify(Object.fromEntries(outputs), undefined, 2));
  });
}

async function bundleByEsbuild(project: string, name: string): Promise<string> {
  const outfile = join(project, `${name}.esbuild.mjs`);
  const { warnings } = await build({
    entryPoints: [join(project, `${name}.mjs`)],
    absWorkingDir: project,
    outfile,
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    logLevel: "silent",
  });
  if (warnings.length > 0) throw new Error(warnings.map(({ text }) => text).join("\n"));
  return outfile;
}

async function bundleByRollup(project: string, name: string): Promise<string> {
  const file = join(project, `${name}.rollup.mjs`);
  const bundle = await rollup({
    input: join(project, `${name}.mjs`),
    plugins: [nodeResolve({ browser: true })],
    onwarn(warning) {
      const concerned = [warning.message, warning.id ?? "", ...(warning.ids ?? [])];
      if (concerned.some((text) => text.includes("@seedbed"))) throw new Error(warning.message);
    },
  });
  await bundle.write({ file, format: "es" });
  await bundle.close();
  return file;
}

async function check(name: string, action: () => unknown): Promise<void> {
  try {
    await action();
    console.log(`  ok      ${name}`);
  } catch (error) {
    report(name, error);
  }
}

function report(name: string, error: unknown): void {
  failures.push(name);
  const { message, stdout = "", stderr = "" } = error as { message: string; stdout?: string; stderr?: string };
  console.log(`  failed  ${name}\n${[message, stdout, stderr].filter((text) => text !== "").join("\n")}`);
}

function run(command: string, args: readonly string[], cwd: string): string {
  return execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}
