import type { ExpressionEngine } from "../expression/expression.js";
import type { FieldBuilder } from "../generators/contract/define-field.js";
import type { Generator } from "../generators/contract/generator.js";
import type { Locale } from "../generators/contract/locale.js";

/** What a plugin may add while it is set up. */
export interface PluginHost {
  /** Adds a kind of field. Its name must start with the plugin's id and a dot. */
  addGenerator(generator: Generator): void;
  /** Adds a locale. */
  addLocale(locale: Locale): void;
  /** Sets the engine for expressions beyond the built-in ones. */
  setExpressionEngine(engine: ExpressionEngine): void;
}

/** Kinds of plugins by name, for typed look-ups; a plugin augments it: `"games.dice": { options: DiceOptions; value: number }`. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging
export interface FieldRegistry {}

/** Field functions of a plugin by name. */
export type PluginFieldBuilders = Readonly<Record<string, FieldBuilder>>;

/**
 * A named bundle of generators, locales and further parts. Data, plus a `setup` that registers the rest.
 *
 * @example
 * ```ts
 * const games = definePlugin({ id: "games", version: "1.0.0", fields: { dice } });
 * ```
 */
export interface Plugin<Id extends string = string, Builders extends PluginFieldBuilders = PluginFieldBuilders> {
  /** Unique name, such as `"games"`; contributions are named `games.dice`. */
  readonly id: Id;
  readonly version: string;
  /** Ids of plugins that must be given as well. */
  readonly requires?: readonly string[];
  /** Field functions; their generators are registered. */
  readonly fields?: Builders;
  /** Registers whatever else the plugin brings. */
  setup?(host: PluginHost): void;
}

/**
 * Declares a plugin, keeping its id and the types of its field functions.
 *
 * @param plugin - The plugin.
 * @returns The same plugin.
 */
export function definePlugin<const Id extends string, const Builders extends PluginFieldBuilders = Record<never, never>>(
  plugin: Plugin<Id, Builders>,
): Plugin<Id, Builders> {
  return plugin;
}

/** The field functions of a tuple of plugins, by plugin id. */
export type PluginFields<Ps extends readonly Plugin[]> = {
  [P in Ps[number] as P extends { readonly fields?: Record<never, never> } ? P["id"] : never]: P extends Plugin<
    string,
    infer Builders
  >
    ? Builders
    : never;
};
