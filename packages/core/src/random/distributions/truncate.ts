// PLACEHOLDER: to be replaced
import type { Distribution } from "./distribution.js";
export function truncate(d: Distribution, _min: number, _max: number): Distribution { return d; }
