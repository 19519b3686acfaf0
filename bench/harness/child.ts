import { performance } from "node:perf_hooks";
import type { Workload } from "./contestant.js";
import type { ChildOrder, ChildReport, RunTime } from "./run-child.js";

/** Workloads by name; each is loaded only when it runs. */
const WORKLOADS: Readonly<Record<string, () => Promise<Workload>>> = {
  w1: async () => (await import("../w1/workload.js")).w1,
  w2: async () => (await import("../w2/workload.js")).w2,
  "w3 csv": async () => (await import("../w3/workload.js")).w3Csv,
  "w3 ndjson": async () => (await import("../w3/workload.js")).w3Ndjson,
  "parquet zstd": async () => (await import("../parquet/workload.js")).parquetZstd,
  "parquet snappy": async () => (await import("../parquet/workload.js")).parquetSnappy,
  fill: async () => (await import("../fill/workload.js")).fillPostgres,
  "read csv": async () => (await import("../read/workload.js")).readCsv,
  w4: async () => (await import("../w4/workload.js")).w4,
};

const order = JSON.parse(process.argv[2]!) as ChildOrder;
const workload = await WORKLOADS[order.workload]!();
const contestant = await workload.contestants[order.contestant]!(order.scale);
const report: ChildReport = order.check ? await checkOnce() : await timeRuns(order.runs);
process.stdout.write(JSON.stringify(report));

async function checkOnce(): Promise<ChildReport> {
  const result = await contestant.run();
  await workload.check(result, order.contestant);
  return { size: workload.size(result), warm: [] };
}

async function timeRuns(runs: number): Promise<ChildReport> {
  let { size, ...cold } = await timeRun();
  const warm: RunTime[] = [];
  for (let run = 0; run < runs; run++) {
    const { size: made, ...time } = await timeRun();
    size = made;
    warm.push(time);
  }
  return { size, cold, warm };
}

async function timeRun(): Promise<RunTime & { readonly size: number }> {
  const cpu = process.cpuUsage();
  const start = performance.now();
  const result = await contestant.run();
  const wallMs = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  return { wallMs, cpuMs: (user + system) / 1000, size: workload.size(result) };
}
