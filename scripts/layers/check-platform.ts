import { builtinModules } from "node:module";
import ts from "typescript";
import type { Breach } from "./breach.js";
import { lineOf, type SourceFile } from "./source-tree.js";

/** Names that only a host provides, or that depend on its settings. */
const HOST_NAMES = new Set(
  (
    "process Buffer require module __dirname __filename global window self document navigator location localStorage " +
    "sessionStorage XMLHttpRequest fetch Request Response Headers FormData Blob File WebSocket Worker MessageChannel " +
    "BroadcastChannel setTimeout setInterval setImmediate clearTimeout clearInterval clearImmediate queueMicrotask " +
    "requestAnimationFrame performance crypto console alert Intl"
  ).split(" "),
);

/** Functions of `Math` and constants that give the same bits everywhere. */
const EXACT_MATH = new Set(
  "abs ceil clz32 floor fround imul max min round sign sqrt trunc E LN10 LN2 LOG10E LOG2E PI SQRT1_2 SQRT2".split(" "),
);

/** Methods that read the time zone or the locale setting. */
const LOCAL_METHOD =
  /^(toLocale\w*|localeCompare|getTimezoneOffset|to(Date|Time)String|(get|set)(FullYear|Year|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds))$/;

/**
 * Checks that a file of core uses nothing that differs between machines: no Node or DOM, no clock, no chance, no inexact arithmetic.
 *
 * @param source - A file of core.
 */
export function checkPlatform(source: SourceFile): Breach[] {
  const { file, tree } = source;
  const breaches: Breach[] = [];
  const report = (line: number, message: string): void => {
    breaches.push({ file, line, rule: "platform", message });
  };
  for (const { specifier, line } of source.imports) {
    if (isBuiltin(specifier)) report(line, `core may not import ${specifier}`);
  }
  const declared = declaredNames(tree);
  const visit = (node: ts.Node): void => {
    const what = findUse(node, declared);
    if (what !== undefined) report(lineOf(tree, node), `core may not use ${what}`);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return breaches;
}

function isBuiltin(specifier: string): boolean {
  return specifier.startsWith("node:") || builtinModules.includes(specifier);
}

function findUse(node: ts.Node, declared: ReadonlySet<string>): string | undefined {
  if (ts.isIdentifier(node)) return findHostName(node, declared);
  if (ts.isPropertyAccessExpression(node)) return findMember(node);
  if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)) {
    return nameMember(node.expression, node.argumentExpression.text);
  }
  if (ts.isNewExpression(node)) return findLocalDate(node);
  if (ts.isCallExpression(node) && isNamed(node.expression, "Date")) return "Date(), which reads the clock";
  if (ts.isBinaryExpression(node)) return findPower(node);
  return undefined;
}

function findHostName(node: ts.Identifier, declared: ReadonlySet<string>): string | undefined {
  if (!HOST_NAMES.has(node.text) || declared.has(node.text) || !isReference(node)) return undefined;
  return `${node.text}, which only a host provides`;
}

function findMember(node: ts.PropertyAccessExpression): string | undefined {
  return nameMember(node.expression, node.name.text);
}

function nameMember(object: ts.Expression, name: string): string | undefined {
  if (isNamed(withoutCast(object), "globalThis") && HOST_NAMES.has(name)) return `${name}, which only a host provides`;
  if (isNamed(object, "Date") && name === "now") return "Date.now, which reads the clock";
  if (isNamed(object, "Math") && name === "random") return "Math.random, which nothing seeds";
  if (isNamed(object, "Math") && !EXACT_MATH.has(name)) return `Math.${name}, whose last bits differ between engines`;
  if (LOCAL_METHOD.test(name)) return `${name}, which depends on the time zone or locale setting`;
  return undefined;
}

function findLocalDate(node: ts.NewExpression): string | undefined {
  if (!isNamed(node.expression, "Date")) return undefined;
  const count = node.arguments?.length ?? 0;
  if (count === 0) return "new Date(), which reads the clock";
  return count > 1 ? "new Date(year, …), which reads the time zone" : undefined;
}

/** Powers are inexact but for powers of two between literals, and for big integers. */
function findPower(node: ts.BinaryExpression): string | undefined {
  const { kind } = node.operatorToken;
  if (kind !== ts.SyntaxKind.AsteriskAsteriskToken && kind !== ts.SyntaxKind.AsteriskAsteriskEqualsToken) return undefined;
  const { left, right } = node;
  if (ts.isBigIntLiteral(left) || ts.isBigIntLiteral(right)) return undefined;
  if (ts.isNumericLiteral(left) && left.text === "2" && ts.isNumericLiteral(right)) return undefined;
  return "**, whose last bits differ between engines";
}

function withoutCast(node: ts.Expression): ts.Expression {
  return ts.isParenthesizedExpression(node) || ts.isAsExpression(node) ? withoutCast(node.expression) : node;
}

function isNamed(node: ts.Node, name: string): boolean {
  return ts.isIdentifier(node) && node.text === name;
}

/** True where an identifier stands for a value, not for a member, a label, a type or its own declaration. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isTypeNode(parent)) return ts.isTypeQueryNode(parent) || ts.isExpressionWithTypeArguments(parent);
  if (ts.isQualifiedName(parent)) return parent.left === node && ts.isTypeQueryNode(parent.parent);
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  if (ts.isBindingElement(parent) && parent.propertyName === node) return false;
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent)) return false;
  return !("name" in parent && parent.name === node);
}

function declaredNames(tree: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    const declares =
      ts.isVariableDeclaration(node) ||
      ts.isParameter(node) ||
      ts.isBindingElement(node) ||
      ts.isFunctionDeclaration(node) ||
      ts.isFunctionExpression(node) ||
      ts.isClassDeclaration(node) ||
      ts.isImportClause(node) ||
      ts.isImportSpecifier(node) ||
      ts.isNamespaceImport(node);
    if (declares && node.name !== undefined && ts.isIdentifier(node.name)) names.add(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return names;
}
