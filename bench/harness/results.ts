import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Figure, formatNumber, formatReach, isReached } from "./figure.js";

const ROOT = join(import.meta.dirname, "..");
const JSON_PATH = join(ROOT, "results.json");

/**
 * Prints figures as a table.
 *
 * @param figures - In the order to print.
 */
export function printFigures(figures: readonly Figure[]): void {
  const rows = figures.map((figure) => [...toCells(figure), figure.local ?? ""]);
  const header = ["bench", "figure", "measured", "reach", "", "on this machine"];
  const widths = header.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]!.length)));
  for (const row of [header, widths.map((width) => "-".repeat(width)), ...rows]) {
    console.log(
      row
        .map((cell, i) => cell.padEnd(widths[i]!))
        .join("  ")
        .trimEnd(),
    );
  }
}

/**
 * Writes figures to `results.json` and `results.md`. Figures of benchmarks that did not run this time are kept.
 *
 * @param figures - What was measured.
 */
export function writeResults(figures: readonly Figure[]): void {
  const ran = new Set(figures.map((figure) => figure.bench));
  const kept = readResults().filter((figure) => !ran.has(figure.bench));
  const all = [...kept, ...figures]
    .map(({ local: _, value, ...figure }) => ({ ...figure, value: Number(value.toPrecision(3)) }))
    .sort((a, b) => (a.bench < b.bench ? -1 : a.bench > b.bench ? 1 : 0));
  writeFileSync(JSON_PATH, `${JSON.stringify({ node: process.version, figures: all }, null, 2)}\n`);
  const lines = all.map((figure) => `| ${toCells(figure).join(" | ")} |`);
  writeFileSync(
    join(ROOT, "results.md"),
    `# Results\n\nWritten by \`npm run bench\` on Node ${process.version}; what the figures mean is told in [README.md](README.md).\n\n` +
      `| bench | figure | measured | reach | |\n| --- | --- | --- | --- | --- |\n${lines.join("\n")}\n`,
  );
}

function readResults(): readonly Figure[] {
  if (!existsSync(JSON_PATH)) return [];
  return (JSON.parse(readFileSync(JSON_PATH, "utf8")) as { figures: Figure[] }).figures;
}

function toCells(figure: Figure): string[] {
  const reached = isReached(figure);
  return [
    figure.bench,
    figure.name,
    `${formatNumber(figure.value)} ${figure.unit}`,
    formatReach(figure),
    reached === undefined ? "" : reached ? "reached" : "missed",
  ];
}
