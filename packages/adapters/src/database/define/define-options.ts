export type { DefineOptions, ExistingRows } from "./contract/define-options.js";
