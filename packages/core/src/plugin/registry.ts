import { SeedbedError } from "../errors/seedbed-error.js";
import type { ExpressionEngine } from "../expression/expression.js";
import type { Generator } from "../generators/contract/generator.js";
import type { Locale } from "../generators/contract/locale.js";
import type { Plugin } from "./plugin.js";

/** Everything a definition may name: kinds, locales, the expression engine. */
export interface Registry {
  readonly generators: ReadonlyMap<string, Generator>;
  readonly locales: ReadonlyMap<string, Locale>;
  readonly expressionEngine: ExpressionEngine | undefined;
}

/**
 * Registers built-in kinds and plugins.
 *
 * @param builtins - The built-in generators that may be needed.
 * @param plugins - Plugins, in any order; values do not depend on it.
 * @throws SeedbedError `PLUGIN_CLASH` when two contribute the same name, `PLUGIN_MISSING` when a required one is not given,
 * `PLUGIN_INVALID` when a name does not carry the plugin's id.
 */
export function createRegistry(builtins: readonly Generator[], plugins: readonly Plugin[]): Registry {
  const generators = new Map<string, Generator>();
  const locales = new Map<string, Locale>();
  let expressionEngine: ExpressionEngine | undefined;
  for (const generator of builtins) generators.set(generator.name, generator);
  const ids = new Set<string>();
  for (const plugin of plugins) {
    if (typeof plugin?.id !== "string" || plugin.id === "") {
      throw new SeedbedError("PLUGIN_INVALID", "a plugin has no id", {
        hint: "make plugins with definePlugin({ id, version, … })",
      });
    }
    if (ids.has(plugin.id)) {
      throw new SeedbedError("PLUGIN_CLASH", `plugin "${plugin.id}" is given twice`, { details: { plugin: plugin.id } });
    }
    ids.add(plugin.id);
  }
  for (const plugin of plugins) {
    for (const needed of plugin.requires ?? []) {
      if (!ids.has(needed)) {
        throw new SeedbedError("PLUGIN_MISSING", `plugin "${plugin.id}" requires plugin "${needed}"`, {
          hint: `add ${needed} to plugins`,
          details: { plugin: plugin.id, requires: needed },
        });
      }
    }
    const addGenerator = (generator: Generator): void => {
      const { name } = generator;
      if (!name.startsWith(`${plugin.id}.`)) {
        throw new SeedbedError("PLUGIN_INVALID", `plugin "${plugin.id}" contributes "${name}"`, {
          hint: `name it "${plugin.id}.${name}"`,
          details: { plugin: plugin.id, name },
        });
      }
      const known = generators.get(name);
      if (known !== undefined && known !== generator) {
        throw new SeedbedError("PLUGIN_CLASH", `two generators are named "${name}"`, { details: { plugin: plugin.id, name } });
      }
      generators.set(name, generator);
    };
    for (const builder of Object.values(plugin.fields ?? {})) addGenerator(builder.generator);
    plugin.setup?.({
      addGenerator,
      addLocale(locale) {
        if (locales.has(locale.code)) {
          throw new SeedbedError("PLUGIN_CLASH", `locale "${locale.code}" is given twice`, { details: { plugin: plugin.id } });
        }
        locales.set(locale.code, locale);
      },
      setExpressionEngine(engine) {
        if (expressionEngine !== undefined && expressionEngine !== engine) {
          throw new SeedbedError("PLUGIN_CLASH", "two plugins set the expression engine", { details: { plugin: plugin.id } });
        }
        expressionEngine = engine;
      },
    });
  }
  return { generators, locales, expressionEngine };
}
