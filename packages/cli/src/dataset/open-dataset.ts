import {
  createDataset,
  type Dataset,
  DatasetDefinition,
  isSeedbedError,
  type Plugin,
  type Seed,
  type SeedbedError,
} from "@seedbed/core";
import { cel } from "@seedbed/core/cel";
import { createCliError } from "../errors/cli-error.js";
import { markDefinitionError } from "../errors/to-exit-code.js";
import { type LoadedDefinition, loadDefinition } from "./load-definition.js";
import { loadLocale, loadLocales } from "./load-locales.js";

/** Which dataset to make; plain data, so that worker threads make the same one. */
export interface DatasetRequest {
  /** Absolute path of the definition. */
  readonly path: string;
  /** Takes the place of the seed the file exports. */
  readonly seed?: string;
  /** Row counts that replace the definition's. */
  readonly rows?: Readonly<Record<string, number>>;
  /** Takes the place of the definition's default locale. */
  readonly locale?: string;
}

/** A dataset and the seed it was made with. */
export interface OpenedDataset {
  readonly data: Dataset;
  readonly seed: Seed;
}

/** Seed of datasets that name none. */
export const DEFAULT_SEED = "seedbed";

/**
 * Loads a definition and makes its dataset. Locales it needs are loaded by themselves.
 *
 * @param request - File, seed, row counts, locale.
 * @throws SeedbedError; those of the definition are marked as such.
 */
export async function openDataset(request: DatasetRequest): Promise<OpenedDataset> {
  const loaded = await orDefinitionError(() => loadDefinition(request.path));
  assertTables(request, loaded);
  const { definition, plugins: given } = await withLocale(loaded, request.locale);
  const plugins = given.some((plugin) => plugin.id === cel.id) ? given : [...given, cel];
  const seed = request.seed ?? loaded.seed ?? DEFAULT_SEED;
  const options = { seed, ...(request.rows === undefined ? {} : { rows: request.rows }) };
  const data = await orDefinitionError(async () => {
    try {
      return createDataset(definition, { ...options, plugins });
    } catch (error) {
      if (!isSeedbedError(error) || !lacksLocale(error)) throw error;
      const given = new Set(plugins.map((plugin) => plugin.id));
      const locales = (await loadLocales(definition.node)).filter((plugin) => !given.has(plugin.id));
      return createDataset(definition, { ...options, plugins: [...plugins, ...locales] });
    }
  });
  return { data, seed };
}

function assertTables({ rows = {} }: DatasetRequest, { definition }: LoadedDefinition): void {
  const known = Object.keys(definition.node.tables);
  for (const table of Object.keys(rows)) {
    if (known.includes(table)) continue;
    throw createCliError("ROWS_ARGUMENT_INVALID", `--rows names the table "${table}", which the definition does not have`, {
      hint: `the tables are ${known.join(", ")}`,
      details: { table, known },
    });
  }
}

async function withLocale(
  { definition, plugins }: LoadedDefinition,
  locale: string | undefined,
): Promise<{ readonly definition: DatasetDefinition; readonly plugins: readonly Plugin[] }> {
  if (locale === undefined) return { definition, plugins };
  const plugin = await loadLocale(locale);
  return {
    definition: new DatasetDefinition({ ...definition.node, locale }, definition.generators),
    plugins: [...plugins.filter(({ id }) => id !== plugin.id), plugin],
  };
}

function lacksLocale(error: SeedbedError): boolean {
  return error.code === "LOCALE_MISSING" || error.issues.some((issue) => issue.code === "LOCALE_MISSING");
}

async function orDefinitionError<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw markDefinitionError(error);
  }
}
