import { suggestName } from "../../errors/suggest-name.js";
import type { ValueType } from "../../vector/value-type.js";
import type { GeneratorContext } from "../contract/generator.js";
import type { FakerLike, FakerModule } from "../contract/locale.js";
import { fakeKinds, refusedMethods } from "./fake-methods.js";

const TYPES: Readonly<Record<keyof typeof fakeKinds | "string", ValueType>> = {
  string: { type: "string" },
  float: { type: "float" },
  int: { type: "int" },
  bool: { type: "bool" },
  timestamp: { type: "timestamp", as: "date" },
  timestamps: { type: "list", of: { type: "timestamp", as: "date" } },
  json: { type: "json" },
};

/**
 * The type of a method's values.
 *
 * @param method - Module and method.
 */
export function findFakeType(method: string): ValueType {
  for (const [kind, names] of Object.entries(fakeKinds))
    if (names.split(" ").includes(method)) return TYPES[kind as keyof typeof fakeKinds];
  return TYPES.string;
}

/**
 * Looks a method of faker up.
 *
 * @param method - Module and method.
 * @param faker - The instance to call it on.
 * @param context - The field's context, told when there is no such method or it may not be used.
 * @returns The method, bound; undefined when something was reported.
 */
export function findFakeMethod(
  method: string,
  faker: FakerLike,
  context: GeneratorContext,
): ((...args: unknown[]) => unknown) | undefined {
  if (Object.hasOwn(refusedMethods, method)) {
    context.report("method", `faker's ${method} cannot be a field`, refusedMethods[method], "FAKE_UNSTABLE");
    return undefined;
  }
  const known = listMethods(faker);
  if (!known.includes(method)) {
    context.report(
      "method",
      `faker has no method "${method}"`,
      suggestName(String(method), known) ?? 'write module and method, such as "commerce.productName"',
      "FAKE_UNKNOWN",
    );
    return undefined;
  }
  const [module = "", name = ""] = method.split(".");
  const owner = faker[module] as FakerModule;
  return (...args) => owner[name]!(...args);
}

/** Every method of every module; internals, which start with an underscore, left out. */
function listMethods(faker: FakerLike): string[] {
  const out: string[] = [];
  for (const module of Object.keys(faker)) {
    const owner = faker[module];
    if (module.startsWith("_") || module === "rawDefinitions" || module === "definitions" || module === "fakerCore") continue;
    if (typeof owner !== "object" || owner === null) continue;
    for (let level: object | null = owner; level !== null && level !== Object.prototype; level = Object.getPrototypeOf(level)) {
      for (const name of Object.getOwnPropertyNames(level)) {
        if (name !== "constructor" && typeof (owner as Record<string, unknown>)[name] === "function")
          out.push(`${module}.${name}`);
      }
    }
  }
  return out;
}
