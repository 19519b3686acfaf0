export { arbitraryDefinition, type ArbitraryDefinitionOptions } from "./arbitrary/arbitrary-definition.js";
export type { FastCheck } from "./arbitrary/fast-check.js";
export { checkGeneratorLaws, digestGenerator, generatorLaws } from "./generator-laws.js";
export type { GeneratorLawOptions } from "./generator-law-options.js";
export type { Law, LawName } from "./law.js";
