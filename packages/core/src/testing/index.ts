export { type ArbitraryDefinitionOptions, arbitraryDefinition } from "./arbitrary/arbitrary-definition.js";
export type { FastCheck } from "./arbitrary/fast-check.js";
export { checkGeneratorLaws, digestGenerator, generatorLaws } from "./generator-laws.js";
export type { GeneratorLawOptions } from "./subject/generator-law-options.js";
export type { Law } from "./subject/law.js";
export type { LawName } from "./subject/law-name.js";
