export type { ConditionOracle, ConditionQuestion } from "./contract/condition-oracle.js";
