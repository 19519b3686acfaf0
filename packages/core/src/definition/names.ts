import type { Issue } from "../errors/issue.js";
import { throwIssues } from "../errors/seedbed-error.js";
import type { TableNode } from "./node.js";

const FORBIDDEN: ReadonlySet<string> = new Set(["__proto__", "prototype", "constructor"]);
const MAX_LENGTH = 200;

/**
 * Says what is wrong with a table's or field's name, if anything.
 *
 * @param name - The name.
 * @returns A sentence, or undefined when the name can be used.
 */
export function findNameFault(name: string): string | undefined {
  if (name === "") return "a name must not be empty";
  if (name.length > MAX_LENGTH) return `a name has at most ${MAX_LENGTH} characters, this one has ${name.length}`;
  if (FORBIDDEN.has(name)) return `"${name}" cannot be a name`;
  if (name.includes(".")) return `"${name}" holds a dot, which separates table and field in paths`;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (/[\u0000-\u001f\u007f]/.test(name)) return "a name must not hold control characters";
  return undefined;
}

/**
 * Checks every table and field name.
 *
 * @param tables - Table nodes by name.
 * @throws SeedbedError `NAME_INVALID` with all of them.
 */
export function checkNames(tables: Readonly<Record<string, TableNode>>): void {
  throwIssues(findNameIssues(tables), "the dataset definition");
}

/**
 * Finds every table and field name that cannot be used.
 *
 * @param tables - Table nodes by name.
 */
export function findNameIssues(tables: Readonly<Record<string, TableNode>>): Issue[] {
  const issues: Issue[] = [];
  const add = (name: string, path: string): void => {
    const fault = findNameFault(name);
    if (fault === undefined) return;
    issues.push({ code: "NAME_INVALID", path, message: fault, hint: "choose another name", severity: "error" });
  };
  for (const tableName of Object.keys(tables)) {
    add(tableName, `tables.${tableName}`);
    for (const name of Object.keys(tables[tableName]?.fields ?? {})) add(name, `tables.${tableName}.fields.${name}`);
  }
  return issues;
}
