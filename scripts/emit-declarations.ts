import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import ts from "typescript";
import { listEntries } from "./package-entries.js";

/**
 * Writes `.d.ts` and `.d.cts` files for everything reachable from the entries of the package in the working folder.
 *
 * Sources satisfy `isolatedDeclarations`, so each file is converted alone, without a type check, in a few milliseconds.
 */
function emitDeclarations(directory: string): void {
  const pending = listEntries(directory);
  const seen = new Set(pending);
  const problems: string[] = [];
  for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
    const path = join(directory, "src", `${file}.ts`);
    const { outputText: emitted, diagnostics = [] } = ts.transpileDeclaration(readFileSync(path, "utf8"), {
      fileName: path,
      reportDiagnostics: true,
      compilerOptions: {
        target: ts.ScriptTarget.ES2022,
        module: ts.ModuleKind.ESNext,
        declaration: true,
        isolatedDeclarations: true,
        stripInternal: true,
      },
    });
    problems.push(...diagnostics.map((diagnostic) => formatDiagnostic(path, diagnostic)));
    const outputText = dropRepeatedMembers(emitted);
    for (const specifier of listSpecifiers(outputText)) {
      if (!specifier.startsWith(".")) {
        if (isEsmOnly(specifier))
          problems.push(`${path}: the declarations mention ${specifier}, which CommonJS users cannot import`);
        continue;
      }
      const target = posix.join(posix.dirname(file), specifier).replace(/\.js$/, "");
      if (!seen.has(target)) {
        seen.add(target);
        pending.push(target);
      }
    }
    const out = join(directory, "dist", file);
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(`${out}.d.ts`, outputText);
    writeFileSync(`${out}.d.cts`, toCommonJs(outputText));
  }
  if (problems.length > 0) {
    console.error(problems.join("\n"));
    process.exitCode = 1;
  }
}

/** TypeScript 5.9 writes a class's computed method a second time, as a property: `[Symbol.iterator]: () => …`. */
function dropRepeatedMembers(text: string): string {
  return text.replace(/^(?: {4}\/\*\*[^\n]*\*\/\n)? {4}(\[Symbol\.\w+\]): [^\n]*;\n/gm, (line, name: string) =>
    text.includes(`    ${name}(`) ? "" : line,
  );
}

function listSpecifiers(text: string): string[] {
  return ts.preProcessFile(text, true, false).importedFiles.map((file) => file.fileName);
}

/** Relative `.js` specifiers become `.cjs`; whatever else stands in the text stays as it is. */
function toCommonJs(text: string): string {
  let out = "";
  let at = 0;
  for (const { fileName, pos, end } of ts.preProcessFile(text, true, false).importedFiles) {
    if (!fileName.startsWith(".") || !fileName.endsWith(".js")) continue;
    const quoted = text.indexOf(fileName, pos);
    const stop = quoted + fileName.length;
    if (quoted < 0 || quoted > end + 1) throw new Error(`specifier ${fileName} not found at ${pos}`);
    out += `${text.slice(at, quoted)}${fileName.slice(0, -3)}.cjs`;
    at = stop;
  }
  return out + text.slice(at);
}

/** Packages without a CommonJS entry, whose types must stay out of ours. */
const ESM_ONLY = ["@faker-js/faker", "@marcbachmann/cel-js"];

function isEsmOnly(specifier: string): boolean {
  return ESM_ONLY.some((name) => specifier === name || specifier.startsWith(`${name}/`));
}

function formatDiagnostic(path: string, diagnostic: ts.Diagnostic): string {
  const message = ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n");
  if (diagnostic.file === undefined || diagnostic.start === undefined) return `${path}: ${message}`;
  const { line } = diagnostic.file.getLineAndCharacterOfPosition(diagnostic.start);
  return `${path}:${line + 1}: ${message}`;
}

emitDeclarations(process.cwd());
