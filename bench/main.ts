import { measureAt } from "./figures/at.js";
import { measureBundles } from "./figures/bundle.js";
import { measureImport } from "./figures/import.js";
import { measureMemory } from "./figures/memory.js";
import { measureSchema } from "./figures/schema.js";
import { benchFill } from "./fill/bench.js";
import { compilePrograms } from "./harness/compile.js";
import type { Figure } from "./harness/figure.js";
import { printFigures, writeResults } from "./harness/results.js";
import { benchParquet } from "./parquet/bench.js";
import { benchRead } from "./read/bench.js";
import { benchUsers } from "./w1/bench.js";
import { benchShop } from "./w2/bench.js";
import { benchFiles } from "./w3/bench.js";
import { benchOrders } from "./w4/bench.js";

/** What the command line asks for. */
interface BenchOptions {
  /** Folder of the compiled programs. */
  readonly folder: string;
  /** Measures Seedbed's sources instead of its build. */
  readonly source: boolean;
  /** A tenth of the work and fewer rounds: to see that everything runs. */
  readonly quick: boolean;
}

const BENCHES: Readonly<Record<string, (options: BenchOptions) => Promise<Figure[]>>> = {
  w1: ({ folder, quick }) => benchUsers(folder, quick),
  w2: ({ folder, quick }) => benchShop(folder, quick),
  w3: ({ folder, quick, source }) => benchFiles(folder, quick, !source),
  read: ({ folder, quick }) => benchRead(folder, quick),
  w4: ({ folder, quick }) => benchOrders(folder, quick),
  parquet: ({ folder, quick }) => benchParquet(folder, quick),
  fill: ({ folder, quick }) => benchFill(folder, quick),
  at: ({ folder }) => measureAt(folder),
  memory: ({ folder, quick }) => measureMemory(folder, quick ? 0.1 : 1),
  import: () => measureImport(),
  schema: ({ folder }) => measureSchema(folder),
  bundle: ({ source }) => measureBundles(source),
};

const args = process.argv.slice(2);
const chosen = args.filter((arg) => !arg.startsWith("--"));
const unknown = chosen.filter((name) => !Object.hasOwn(BENCHES, name));
if (unknown.length > 0)
  throw new Error(`no benchmark is called ${unknown.join(", ")}; there are ${Object.keys(BENCHES).join(", ")}`);
const source = args.includes("--source");
const options: BenchOptions = { folder: await compilePrograms(source), source, quick: args.includes("--quick") };
const figures: Figure[] = [];
for (const name of chosen.length > 0 ? chosen : Object.keys(BENCHES)) {
  const measured = await BENCHES[name]!(options);
  printFigures(measured);
  console.log("");
  figures.push(...measured);
}
if (options.quick || source) console.log("results files are written by full runs on the build only");
else writeResults(figures);
