import { faker } from "@faker-js/faker";

/** Modules whose members are no generators. */
const NO_MODULES = new Set(["rawDefinitions", "definitions", "fakerCore"]);

/** A method of faker as it is called. */
export interface FakerMethod {
  readonly module: string;
  readonly name: string;
}

/**
 * Lists the methods of all of faker's modules.
 *
 * @returns Methods in alphabetical order.
 */
export function listMethods(): FakerMethod[] {
  const out: FakerMethod[] = [];
  const instance = faker as unknown as Record<string, unknown>;
  for (const module of Object.keys(instance).sort()) {
    const value = instance[module];
    if (NO_MODULES.has(module) || module.startsWith("_") || typeof value !== "object" || value === null) continue;
    for (const name of methodNames(value)) out.push({ module, name });
  }
  return out;
}

function methodNames(module: object): string[] {
  const names = new Set<string>();
  for (let level: object | null = module; level !== null && level !== Object.prototype; level = Object.getPrototypeOf(level)) {
    for (const name of Object.getOwnPropertyNames(level)) {
      if (name !== "constructor" && typeof (module as Record<string, unknown>)[name] === "function") names.add(name);
    }
  }
  return [...names].sort();
}
