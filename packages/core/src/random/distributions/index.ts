// PLACEHOLDER: to be replaced
import type { Distribution } from "./distribution.js";
export type DistributionOptions = { readonly type: string; readonly [k: string]: unknown };
export function createDistribution(options: DistributionOptions): Distribution { throw new Error("placeholder " + options.type); }
