import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Metafile } from "esbuild";

/**
 * Collects the licences of the libraries that the build of the package in the working folder has copied into `dist`,
 * and removes the bundler's reports that named them.
 */
const found = new Map<string, string>();
for (const file of ["dist/metafile-esm.json", "dist/metafile-cjs.json"]) {
  if (!existsSync(file)) continue;
  const { inputs } = JSON.parse(readFileSync(file, "utf8")) as Metafile;
  for (const path of Object.keys(inputs)) {
    const match = /^(.*node_modules\/((?:@[^/]+\/)?[^/]+))\//.exec(path);
    if (match?.[1] !== undefined && match[2] !== undefined) found.set(match[2], match[1]);
  }
  rmSync(file);
}

if (found.size > 0) {
  const parts = [...found]
    .sort()
    .map(([name, directory]) => `${name}\n${"-".repeat(name.length)}\n\n${readLicence(directory)}\n`);
  writeFileSync(
    "dist/THIRD-PARTY-LICENCES.txt",
    `Parts of these libraries are copied into this folder.\n\n${parts.join("\n\n")}`,
  );
}

/** The licence file, or where there is none, the licence chapter of the readme. */
function readLicence(directory: string): string {
  const files = readdirSync(directory);
  const licence = files.find((file) => /^licen[cs]e/i.test(file));
  if (licence !== undefined) return readFileSync(join(directory, licence), "utf8").trim();
  const readme = files.find((file) => /^readme/i.test(file));
  const text = readme === undefined ? "" : readFileSync(join(directory, readme), "utf8");
  const at = text.search(/^#* *licen[cs]e\b/im);
  if (at < 0) throw new Error(`${directory} has neither a licence file nor a licence chapter in its readme`);
  return text.slice(at).trim();
}
