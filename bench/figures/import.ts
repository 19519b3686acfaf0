import type { Figure } from "../harness/figure.js";
import { runNode } from "../harness/run-child.js";
import { median } from "../harness/statistics.js";

const PROCESSES = 20;

/** What a process imports, in this order, timing each. */
const STEPS = ["zod", "@marcbachmann/cel-js", "@seedbed/core", "@seedbed/core/locale/en"] as const;

/**
 * Measures a cold import of the core entry: the time a process of its own takes for it beyond starting Node.
 *
 * zod and the expression library are imported before core, so that core's time holds its own part only. One process is
 * run for each measurement, after one that warms the file cache.
 */
export async function measureImport(): Promise<Figure[]> {
  const times = new Map<string, number[]>(STEPS.map((step) => [step, []]));
  const whole: number[] = [];
  for (let process = -1; process < PROCESSES; process++) {
    const apart = await importInTurn(STEPS);
    const [together] = await importInTurn(["@seedbed/core"]);
    if (process < 0) continue;
    for (const [i, step] of STEPS.entries()) times.get(step)!.push(apart[i]!);
    whole.push(together!);
  }
  const figure = (name: string, values: readonly number[], reach?: Figure["reach"]): Figure => ({
    bench: "import",
    name,
    value: median(values),
    unit: "ms",
    ...(reach === undefined ? {} : { reach }),
  });
  return [
    figure("core, after zod and CEL", times.get("@seedbed/core")!, { atMost: 20 }),
    figure("core, with zod and CEL", whole),
    figure("zod", times.get("zod")!),
    figure("CEL", times.get("@marcbachmann/cel-js")!),
    figure("locale/en, after core", times.get("@seedbed/core/locale/en")!),
  ];
}

async function importInTurn(specifiers: readonly string[]): Promise<number[]> {
  const program = `
    const times = [];
    for (const specifier of ${JSON.stringify(specifiers)}) {
      const start = performance.now();
      await import(specifier);
      times.push(performance.now() - start);
    }
    process.stdout.write(JSON.stringify(times));`;
  return JSON.parse(await runNode(["--input-type=module", "--eval", program])) as number[];
}
