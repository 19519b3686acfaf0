import type { DatasetDefinition, TablesOf } from "../definition/dataset-definition.js";
import { Field } from "../definition/field.js";
import { type ParseOptions, parseDataset } from "../document/parse-dataset.js";
import { f } from "../generators/f.js";
import { fieldGenerators } from "../generators/field-generators.js";
import type { FieldRegistry, Plugin, PluginFields } from "../plugin/plugin.js";
import { type CreateDatasetOptions, createDataset, type Dataset } from "./dataset.js";

/** The functions of core, with plugins built in. */
export interface PluginKit<Ps extends readonly Plugin[]> {
  /** The field functions, plugins' under their ids: `f.chess.square()`. */
  readonly f: typeof f & PluginFields<Ps>;
  /**
   * A field of a plugin's kind by its registered name, typed by what plugins add to `FieldRegistry`.
   *
   * @param kind - Such as `"chess.square"`.
   * @param options - The kind's options.
   */
  fieldOf<K extends keyof FieldRegistry & string>(
    kind: K,
    options: FieldRegistry[K] extends { options: infer O } ? O : object,
  ): Field<FieldRegistry[K] extends { value: infer V } ? V : unknown>;
  createDataset<D extends DatasetDefinition>(definition: D, options: CreateDatasetOptions): Dataset<TablesOf<D>>;
  parseDataset(document: unknown, options?: ParseOptions): DatasetDefinition;
}

/**
 * Binds plugins once, so that they need not be passed again; types follow from the tuple.
 *
 * @param plugins - The plugins.
 * @returns `f`, `createDataset` and `parseDataset` that know them.
 * @example
 * ```ts
 * const { f, createDataset } = withPlugins([chess, en]);
 * f.chess.square({ colour: "dark" });
 * ```
 */
export function withPlugins<const Ps extends readonly Plugin[]>(plugins: Ps): PluginKit<Ps> {
  const byId: Record<string, unknown> = Object.create(null);
  for (const plugin of plugins) if (plugin.fields !== undefined) byId[plugin.id] = plugin.fields;
  return {
    f: { ...f, ...byId } as unknown as typeof f & PluginFields<Ps>,
    fieldOf: (kind, options) => new Field({ kind, ...(options as object) }, fieldGenerators),
    createDataset: (definition, options) =>
      createDataset(definition, { ...options, plugins: [...plugins, ...(options.plugins ?? [])] }),
    parseDataset: (document, options = {}) =>
      parseDataset(document, { ...options, plugins: [...plugins, ...(options.plugins ?? [])] }),
  };
}
