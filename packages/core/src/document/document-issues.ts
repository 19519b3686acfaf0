import type * as zod from "zod";
import type { Issue } from "../errors/issue.js";
import { suggestName } from "../errors/suggest-name.js";

/** A zod issue, as far as it is read here. */
type ZodIssue = zod.core.$ZodIssue;

/**
 * Turns what zod found in a document into Seedbed's issues.
 *
 * @param found - zod's issues.
 * @param kinds - Names of all kinds, for hints.
 */
export function toIssues(found: readonly ZodIssue[], kinds: readonly string[]): Issue[] {
  return found.flatMap((issue) => toIssue(issue, kinds));
}

function toIssue(issue: ZodIssue, kinds: readonly string[]): Issue[] {
  const path = formatPath(issue.path);
  const make = (code: string, message: string, hint?: string, at = path): Issue => ({
    code,
    path: at,
    message,
    ...(hint === undefined ? {} : { hint }),
    severity: "error",
  });
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) =>
        make(
          "OPTION_UNKNOWN",
          `there is no option "${key}" here`,
          "check its spelling, or drop it",
          path === "" ? key : `${path}.${key}`,
        ),
      );
    case "invalid_union": {
      if (issue.path.at(-1) !== "kind" && !("discriminator" in issue && issue.discriminator !== undefined)) {
        const reasons = issue.errors.map((errors) => errors[0]?.message ?? "").filter((reason) => reason !== "");
        const message = reasons.length === 0 ? lowerFirst(issue.message) : `none of these fits: ${reasons.join("; ")}`;
        return [make("VALUE_INVALID", message, "see the option's forms in the guide")];
      }
      const kind = readKind(issue);
      const hint = kind === undefined ? 'name a kind, such as { "kind": "int" }' : (suggestName(kind, kinds) ?? pluginHint(kind));
      const at = path.endsWith(".kind") ? path : `${path}.kind`;
      return [make("KIND_UNKNOWN", kind === undefined ? "the field has no kind" : `there is no field kind "${kind}"`, hint, at)];
    }
    case "invalid_type":
      return [
        make(
          issue.input === undefined ? "VALUE_MISSING" : "TYPE_INVALID",
          lowerFirst(issue.message),
          `give ${article(issue.expected)}`,
        ),
      ];
    case "too_small":
    case "too_big":
      return [make("VALUE_OUT_OF_RANGE", lowerFirst(issue.message), "see the option's range in the guide")];
    case "invalid_value":
      return [
        make(
          "VALUE_INVALID",
          lowerFirst(issue.message),
          `allowed: ${issue.values.map((value) => JSON.stringify(value)).join(", ")}`,
        ),
      ];
    default:
      return [make("VALUE_INVALID", lowerFirst(issue.message), "see the option's form in the guide")];
  }
}

function readKind(issue: ZodIssue): string | undefined {
  const input = issue.input as { kind?: unknown } | string | undefined;
  const kind = typeof input === "object" && input !== null ? input.kind : input;
  return typeof kind === "string" ? kind : undefined;
}

function pluginHint(kind: string): string {
  return kind.includes(".") ? `add the plugin "${kind.split(".")[0]}" to plugins` : "see the list of field kinds in the guide";
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

function article(expected: string): string {
  return `${/^[aeiou]/.test(expected) ? "an" : "a"} ${expected}`;
}

/** `["tables", "users", "unique", 0]` as `tables.users.unique[0]`. */
function formatPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, part) => (typeof part === "number" ? `${text}[${part}]` : text === "" ? String(part) : `${text}.${String(part)}`),
    "",
  );
}
