import { createRequire } from "node:module";
import { measureAt } from "./figures/at.js";
import { measureBundles } from "./figures/bundle.js";
import { measureImport } from "./figures/import.js";
import { measureMemory } from "./figures/memory.js";
import { compare } from "./harness/compare.js";
import { toFigures } from "./harness/compare-figures.js";
import { compilePrograms } from "./harness/compile.js";
import type { Figure } from "./harness/figure.js";
import { printFigures, writeResults } from "./harness/results.js";

/** What the command line asks for. */
interface BenchOptions {
  /** Folder of the compiled programs. */
  readonly folder: string;
  /** Measures Seedbed's sources instead of its build. */
  readonly source: boolean;
  /** A tenth of the work and fewer rounds: to see that everything runs. */
  readonly quick: boolean;
}

type Bench = (options: BenchOptions) => Promise<Figure[]>;

const BENCHES: Readonly<Record<string, Bench>> = {
  w1: async ({ folder, quick }) => {
    const contestants = ["faker", "plain loop", "hand-written", "seedbed"];
    const comparison = await compare({ folder, workload: "w1", contestants, scale: 1, rounds: quick ? 1 : 7, runs: quick ? 2 : 7 });
    const figures = toFigures(
      "w1",
      comparison,
      [
        { contestant: "seedbed", other: "faker", atLeast: 6 },
        { contestant: "seedbed", other: "hand-written", atLeast: 1 / 1.6 },
        { contestant: "seedbed", other: "plain loop" },
        { contestant: "hand-written", other: "faker" },
      ],
      "row",
    );
    const cold = { bench: "w1", unit: "× as fast" };
    return [
      ...figures,
      { ...cold, name: "seedbed against faker, first run", value: comparison.coldSpeedup("seedbed", "faker") },
      { ...cold, name: "seedbed against hand-written, first run", value: comparison.coldSpeedup("seedbed", "hand-written") },
    ];
  },
  w2: async ({ folder, quick }) => {
    const contestants = ["faker", "hand-written", "seedbed"];
    const comparison = await compare({ folder, workload: "w2", contestants, scale: 1, rounds: quick ? 1 : 7, runs: quick ? 2 : 7 });
    const figures = toFigures(
      "w2",
      comparison,
      [
        { contestant: "seedbed", other: "faker", atLeast: 1.5 },
        { contestant: "seedbed", other: "hand-written" },
        { contestant: "hand-written", other: "faker" },
      ],
      "row",
    );
    const cold = { bench: "w2", unit: "× as fast" };
    return [...figures, { ...cold, name: "seedbed against faker, first run", value: comparison.coldSpeedup("seedbed", "faker") }];
  },
  w3: async (options) => [...(await compareFiles("csv", options)), ...(await compareFiles("ndjson", options))],
  at: ({ folder }) => measureAt(folder),
  memory: ({ folder, quick }) => measureMemory(folder, quick ? 0.1 : 1),
  import: () => measureImport(),
  bundle: ({ source }) => measureBundles(source),
};

async function compareFiles(format: "csv" | "ndjson", { folder, quick, source }: BenchOptions): Promise<Figure[]> {
  const one = "seedbed, 1 worker";
  const two = "seedbed, 2 workers";
  const contestants = ["faker", "hand-written", one];
  if (hasDuckDb()) contestants.push("duckdb");
  else console.error("DuckDB is left out; `npm ci --prefix bench` installs it");
  // Worker threads load the package's own worker file, which a bundle of its sources does not have.
  if (!source) contestants.push(two);
  const comparison = await compare({
    folder,
    workload: `w3 ${format}`,
    contestants,
    scale: quick ? 0.1 : 1,
    parts: { faker: 0.1 },
    rounds: quick ? 1 : 5,
    runs: 0,
  });
  const bounded = format === "csv";
  return toFigures(
    `w3 ${format}`,
    comparison,
    [
      { contestant: one, other: "faker", ...(bounded ? { atLeast: 15 } : {}) },
      { contestant: one, other: "duckdb", ...(bounded ? { atLeast: 2 } : {}) },
      { contestant: one, other: "hand-written", ...(bounded ? { atLeast: 0.5 } : {}) },
      { contestant: two, other: one, ...(bounded ? { atLeast: 1.7 } : {}) },
    ],
    "byte",
  );
}

function hasDuckDb(): boolean {
  try {
    createRequire(import.meta.url).resolve("@duckdb/node-api");
    return true;
  } catch {
    return false;
  }
}

const args = process.argv.slice(2);
const chosen = args.filter((arg) => !arg.startsWith("--"));
const unknown = chosen.filter((name) => !Object.hasOwn(BENCHES, name));
if (unknown.length > 0) throw new Error(`no benchmark is called ${unknown.join(", ")}; there are ${Object.keys(BENCHES).join(", ")}`);
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
