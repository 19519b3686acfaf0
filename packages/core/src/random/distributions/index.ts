export { createWeights, type Weights } from "./alias.js";
export { createDistribution, type DistributionOptions } from "./create-distribution.js";
export type { Distribution } from "./distribution.js";
export { truncate } from "./truncate.js";
