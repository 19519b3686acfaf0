import { readFile } from "node:fs/promises";
import { type DatasetDefinition, type Plugin, parseDataset, type Seed } from "@seedbed/core";
import { createCliError } from "../errors/cli-error.js";
import { loadKindPlugins } from "./load-kind-plugins.js";
import { loadModule } from "./load-module.js";

/** What a definition file holds. */
export interface LoadedDefinition {
  readonly definition: DatasetDefinition;
  /** The seed the file exports, if it does. */
  readonly seed: Seed | undefined;
  readonly plugins: readonly Plugin[];
}

/**
 * Loads a definition: a JSON document, or a module that exports one as `default`, as `dataset`, or under any name when it is the only one.
 *
 * A module may also export `seed` and `plugins`.
 *
 * @param path - Absolute path.
 * @throws SeedbedError `DEFINITION_UNREADABLE`, `DEFINITION_MISSING`, or every problem of the document.
 */
export async function loadDefinition(path: string): Promise<LoadedDefinition> {
  if (path.endsWith(".json")) {
    const document = await readJson(path);
    const plugins = await loadKindPlugins(document);
    return { definition: parseDataset(document, { plugins }), seed: undefined, plugins };
  }
  const exports = await loadModule(path);
  const inner = exports["default"];
  // CommonJS modules arrive as the default export of their own.
  const candidates = [
    exports,
    isRecord(inner) ? inner : {},
    isRecord(inner) && isRecord(inner["default"]) ? inner["default"] : {},
  ];
  const pick = (name: string): unknown => candidates.map((candidate) => candidate[name]).find((value) => value !== undefined);
  const named = [...candidates.slice(1), pick("dataset")].find(isDefinition);
  const others = new Set(candidates.flatMap((candidate) => Object.values(candidate)).filter(isDefinition));
  const definition = named ?? (others.size === 1 ? [...others][0] : undefined);
  if (definition === undefined) throw createMissingError(path, [inner, pick("dataset")]);
  return { definition, seed: pick("seed") as Seed | undefined, plugins: (pick("plugins") as Plugin[] | undefined) ?? [] };
}

async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    throw createCliError("DEFINITION_UNREADABLE", `cannot read ${path}`, {
      hint: "check its permissions",
      details: { path },
      cause,
    });
  });
  try {
    return JSON.parse(text.replace(/^\uFEFF/, "")) as unknown;
  } catch (cause) {
    throw createCliError("DEFINITION_UNREADABLE", `${path} is not valid JSON\n${(cause as Error).message}`, {
      hint: "mend the JSON at the place named",
      details: { path },
      cause,
    });
  }
}

/** By shape, because the file may have loaded another copy of the package. */
function isDefinition(value: unknown): value is DatasetDefinition {
  return isRecord(value) && isRecord(value["node"]) && isRecord(value["node"]["tables"]) && !("digest" in value);
}

function createMissingError(path: string, values: readonly unknown[]): Error {
  const dataset = values.some((value) => isRecord(value) && typeof value["digest"] === "function");
  return createCliError(
    "DEFINITION_MISSING",
    `${path} exports ${dataset ? "a dataset, not its definition" : "no dataset definition"}`,
    {
      hint: 'export what defineDataset returns, as "default" or "dataset" where there are several',
      details: { path },
    },
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
