import { computeDigests } from "./digests.js";

(globalThis as { seedbedDigests?: string }).seedbedDigests = JSON.stringify(computeDigests());
