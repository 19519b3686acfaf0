export type { GeneratorLawOptions } from "./generator-law-options.js";
export { checkGeneratorLaws, digestGenerator, generatorLaws } from "./generator-laws.js";
export type { Law, LawName } from "./law.js";
