export { soap } from "./soap.js";
export type { SoapOptions, SoapTable } from "./soap-options.js";
