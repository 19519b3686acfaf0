export { type YamlOptions, yamlFormat } from "./yaml-format.js";
