export type { HintType, Inference, NameHint } from "./contract/name-hint.js";
