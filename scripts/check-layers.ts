import { formatBreach } from "./layers/breach.js";
import { checkLayers } from "./layers/check-layers.js";

const breaches = checkLayers(process.argv[2] ?? process.cwd());
for (const breach of breaches) console.error(formatBreach(breach));
console.log(breaches.length === 0 ? "layers: in order" : `layers: ${breaches.length} breaches`);
if (breaches.length > 0) process.exitCode = 1;
