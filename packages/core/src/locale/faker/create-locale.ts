import type { FakerLike, Locale, Plugin, Randomizer } from "../../index.js";
import { fakerVersion } from "./faker-version.js";

/** The part of a faker instance that is read here. */
interface FakerInstance {
  /** Data of the whole chain, merged entry by entry: entries are the very objects of the locale they come from. */
  readonly rawDefinitions: Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;
  setDefaultRefDate(date: number): void;
}

type FakerConstructor = new (options: { locale: unknown; randomizer: Randomizer }) => FakerInstance & FakerLike;

/**
 * Makes the plugin of one locale from faker's instances.
 *
 * faker's entry point loads every locale, so its class is taken from an instance instead.
 *
 * @param code - Such as `"de_AT"`.
 * @param fakers - faker's instance of the locale, then of each locale it falls back to, in that order.
 * @param country - Where addresses of the locale lie.
 * @returns A plugin with the id `locale.<code>`.
 * @example
 * ```ts
 * export const de: Plugin<"locale.de"> = createLocalePlugin("de", { de: deFaker, en: enFaker, base: baseFaker });
 * ```
 */
export function createLocalePlugin<const Code extends string>(
  code: Code,
  fakers: Readonly<Record<string, object>>,
  country?: Locale["country"],
): Plugin<`locale.${Code}`> {
  const chain = Object.keys(fakers);
  const instances = chain.map((name) => fakers[name] as FakerInstance);
  const own = instances[0]!;
  const locale: Locale = {
    code,
    chain,
    ...(country === undefined ? {} : { country }),
    find(path) {
      const [module = "", entry = ""] = path.split(".");
      const data = readEntry(own, module, entry);
      // null is faker's way to say that the locale has no such thing, whatever its fallbacks have.
      if (data === undefined || data === null) return undefined;
      // The entry belongs to the last member of the chain that still shows it.
      let last = 0;
      while (last + 1 < instances.length && readEntry(instances[last + 1]!, module, entry) === data) last++;
      return { data, from: chain[last]! };
    },
    createFaker(randomizer, now, onRead) {
      const Faker = own.constructor as FakerConstructor;
      const instance = new Faker({
        locale: onRead === undefined ? own.rawDefinitions : watchReads(own.rawDefinitions, onRead),
        randomizer,
      });
      instance.setDefaultRefDate(now);
      return instance;
    },
  };
  return { id: `locale.${code}`, version: fakerVersion, setup: (host) => host.addLocale(locale) };
}

function readEntry(instance: FakerInstance, module: string, entry: string): unknown {
  const entries = Object.hasOwn(instance.rawDefinitions, module) ? instance.rawDefinitions[module] : undefined;
  return entries !== undefined && Object.hasOwn(entries, entry) ? entries[entry] : undefined;
}

/** The same data, telling which entries are looked at. */
function watchReads(definitions: FakerInstance["rawDefinitions"], onRead: (path: string) => void): unknown {
  const watched: Record<string, unknown> = {};
  for (const module of Object.keys(definitions)) {
    watched[module] = new Proxy(definitions[module]!, {
      get(entries, entry) {
        if (typeof entry === "string" && Object.hasOwn(entries, entry)) onRead(`${module}.${entry}`);
        return Reflect.get(entries, entry);
      },
    });
  }
  return watched;
}
