export { type ArbitraryDefinitionOptions, arbitraryDefinition } from "./arbitrary/arbitrary-definition.js";
export type { FastCheck } from "./arbitrary/fast-check.js";
export type { GeneratorLawOptions } from "./generator-law-options.js";
export { checkGeneratorLaws, digestGenerator, generatorLaws } from "./generator-laws.js";
export type { Law, LawName } from "./law.js";
