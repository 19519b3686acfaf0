import { formatBytes, formatCount, formatDuration } from "./format-figures.js";

/** How far a write has come. */
export interface Progress {
  readonly rows: number;
  readonly totalRows: number;
  readonly bytes: number;
}

/** Shows progress while work goes on. */
export interface ProgressBar {
  update(progress: Progress): void;
  stop(): void;
}

/** Milliseconds between two pictures. */
const REFRESH_MS = 100;

/**
 * Opens a progress bar on standard error: share, rows, rows a second, bytes, time left. It draws nothing when that is no terminal.
 *
 * @param quiet - Whether to draw nothing in any case.
 */
export async function createProgressBar(quiet: boolean): Promise<ProgressBar> {
  if (quiet || !process.stderr.isTTY) return { update: () => undefined, stop: () => undefined };
  const { default: cliProgress } = await import("cli-progress");
  const bar = new cliProgress.SingleBar({
    stream: process.stderr,
    format: "{bar} {percentage}%  {rows} rows  {rate} rows/s  {size}  {left} left",
    barCompleteChar: "█",
    barIncompleteChar: "░",
    barsize: 24,
    hideCursor: true,
    clearOnComplete: true,
    fps: 1000 / REFRESH_MS,
  });
  const begun = performance.now();
  let started = false;
  let drawn = 0;
  return {
    update(progress) {
      const now = performance.now();
      if (now - drawn < REFRESH_MS) return;
      drawn = now;
      const payload = toPayload(progress, now - begun);
      if (started) bar.update(progress.rows, payload);
      else bar.start(progress.totalRows, progress.rows, payload);
      started = true;
      // Work that never leaves the thread gives the bar's own timer no turn.
      bar.render();
    },
    stop() {
      if (started) bar.stop();
    },
  };
}

function toPayload({ rows, totalRows, bytes }: Progress, elapsedMs: number): Record<string, string> {
  const rate = rows / (elapsedMs / 1000);
  return {
    rows: `${formatCount(rows)}/${formatCount(totalRows)}`,
    rate: formatCount(rate),
    size: formatBytes(bytes),
    left: formatDuration(((totalRows - rows) / rate) * 1000),
  };
}
