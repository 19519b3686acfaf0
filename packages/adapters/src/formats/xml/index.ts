export { type XmlOptions, xmlFormat } from "./xml-format.js";
