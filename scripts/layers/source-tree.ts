import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import ts from "typescript";

/** One import, export-from, dynamic import or import type. */
export interface Import {
  readonly specifier: string;
  readonly line: number;
  /** True for `import(...)` in running code. */
  readonly dynamic: boolean;
  /** Path of the imported file relative to the package's `src`, when the specifier is relative. */
  readonly target: string | undefined;
}

/** One source file of a package. */
export interface SourceFile {
  /** Path relative to the package's `src`, with forward slashes. */
  readonly path: string;
  /** Path relative to the repository. */
  readonly file: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
  readonly imports: readonly Import[];
}

/** One workspace package and its sources. */
export interface SourcePackage {
  /** Folder name below `packages`. */
  readonly folder: string;
  /** Name on npm. */
  readonly name: string;
  readonly files: readonly SourceFile[];
}

/**
 * Reads and parses the sources of every package.
 *
 * @param root - The repository's folder.
 */
export function readPackages(root: string): SourcePackage[] {
  return readdirSync(join(root, "packages"))
    .sort()
    .filter((folder) => existsSync(join(root, "packages", folder, "package.json")))
    .map((folder) => {
      const manifest = JSON.parse(readFileSync(join(root, "packages", folder, "package.json"), "utf8")) as { name: string };
      const src = join(root, "packages", folder, "src");
      const paths = existsSync(src) ? listSources(src) : [];
      const known = new Set(paths);
      return { folder, name: manifest.name, files: paths.map((path) => readSource(src, folder, path, known)) };
    });
}

/**
 * Tells the line of a node.
 *
 * @param tree - The parsed file.
 * @param node - A node of it.
 * @returns Line number, from 1.
 */
export function lineOf(tree: ts.SourceFile, node: ts.Node): number {
  return tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
}

function listSources(src: string): string[] {
  return readdirSync(src, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith(".d.ts"))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(src.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
}

function readSource(src: string, folder: string, path: string, known: ReadonlySet<string>): SourceFile {
  const text = readFileSync(join(src, path), "utf8");
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  return { path, file: `packages/${folder}/src/${path}`, text, tree, imports: readImports(tree, path, known) };
}

function readImports(tree: ts.SourceFile, path: string, known: ReadonlySet<string>): Import[] {
  const imports: Import[] = [];
  const add = (node: ts.Node, literal: ts.Node | undefined, dynamic: boolean): void => {
    if (literal === undefined || !ts.isStringLiteralLike(literal)) return;
    const target = resolveRelative(path, literal.text, known);
    imports.push({ specifier: literal.text, line: lineOf(tree, node), dynamic, target });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) add(node, node.moduleSpecifier, false);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node, node.argument.literal, false);
    else if (ts.isExternalModuleReference(node)) add(node, node.expression, false);
    else if (ts.isCallExpression(node)) {
      if (node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node, node.arguments[0], true);
      else if (ts.isIdentifier(node.expression) && node.expression.text === "require") add(node, node.arguments[0], true);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return imports;
}

function resolveRelative(from: string, specifier: string, known: ReadonlySet<string>): string | undefined {
  if (!specifier.startsWith(".")) return undefined;
  const path = posix.join(posix.dirname(from), specifier);
  const stem = path.replace(/\.(js|ts|tsx|jsx)$/, "");
  const candidates = [`${stem}.ts`, `${stem}.tsx`, `${stem}/index.ts`];
  return candidates.find((candidate) => known.has(candidate)) ?? path;
}
