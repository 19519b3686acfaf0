import { join } from "node:path";
import ts from "typescript";
import type { FakerMethod } from "./list-methods.js";
import { type PrintedResult, printResult } from "./print-result.js";

/**
 * Reads the result types of faker's methods from its declarations.
 *
 * @param methods - Methods to look up.
 * @returns Results by `module.method`; a method with several signatures has the union of theirs.
 */
export function readTypes(methods: readonly FakerMethod[]): Map<string, PrintedResult> {
  const path = join(import.meta.dirname, "../virtual.ts");
  const text = `import { faker, en } from "@faker-js/faker"; export const subject = faker; export { en };`;
  const options: ts.CompilerOptions = {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    strict: true,
    target: ts.ScriptTarget.ES2022,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.getSourceFile = (name, ...rest) =>
    name === path ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true) : getSourceFile.call(host, name, ...rest);
  host.fileExists = (name) => name === path || fileExists.call(host, name);
  const program = ts.createProgram([path], options, host);
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(path)!;
  const subject = checker.getExportsOfModule(checker.getSymbolAtLocation(source)!).find(({ name }) => name === "subject")!;
  const fakerType = checker.getTypeOfSymbolAtLocation(subject, source);
  const out = new Map<string, PrintedResult>();
  for (const { module, name } of methods) {
    const moduleType = checker.getTypeOfSymbolAtLocation(fakerType.getProperty(module)!, source);
    const method = moduleType.getProperty(name);
    const signatures = method === undefined ? [] : checker.getTypeOfSymbolAtLocation(method, source).getCallSignatures();
    const results = signatures.map((signature) => printResult(signature.getReturnType(), checker));
    const [first] = results;
    if (first === undefined) continue;
    const kind = results.every((result) => result.kind === first.kind) ? first.kind : "json";
    out.set(`${module}.${name}`, { kind, text: [...new Set(results.flatMap((result) => result.text.split(" | ")))].join(" | ") });
  }
  return out;
}
