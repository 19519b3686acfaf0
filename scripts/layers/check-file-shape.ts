import ts from "typescript";
import type { Breach } from "./breach.js";
import { lineOf, type SourceFile } from "./source-tree.js";

const MAX_LINES = 400;

/**
 * Checks that a file is short enough, and that an `index.ts` holds explicit re-exports and nothing else.
 *
 * Files in a folder named `data` or `generated`, and files that start with a comment holding `@generated`, may be of any length.
 *
 * @param source - Any source file.
 */
export function checkFileShape(source: SourceFile): Breach[] {
  return [...checkLength(source), ...(/(^|\/)index\.ts$/.test(source.path) ? checkIndex(source) : [])];
}

function checkLength({ file, path, text }: SourceFile): Breach[] {
  const lines = text.replace(/\n$/, "").split("\n");
  if (lines.length <= MAX_LINES || isData(path, lines)) return [];
  return [{ file, line: MAX_LINES + 1, rule: "length", message: `${lines.length} lines; at most ${MAX_LINES} are allowed` }];
}

function isData(path: string, lines: readonly string[]): boolean {
  const head = lines[0] ?? "";
  return /(^|\/)(data|generated)\//.test(path) || (/^\/[/*]/.test(head) && head.includes("@generated"));
}

function checkIndex({ file, tree }: SourceFile): Breach[] {
  return tree.statements
    .filter((statement) => !isNamedReExport(statement))
    .map((statement) => ({
      file,
      line: lineOf(tree, statement),
      rule: "index",
      message: "index.ts may only re-export names: export { name } from ...",
    }));
}

function isNamedReExport(statement: ts.Statement): boolean {
  if (!ts.isExportDeclaration(statement) || statement.moduleSpecifier === undefined) return false;
  return statement.exportClause !== undefined && ts.isNamedExports(statement.exportClause);
}
