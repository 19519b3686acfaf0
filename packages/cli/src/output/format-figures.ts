/**
 * A count with thin grouping: `1234567` is `1,234,567`.
 *
 * @param count - A whole number.
 */
export function formatCount(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ",");
}

const UNITS = ["B", "kB", "MB", "GB", "TB", "PB"];

/**
 * A size in decimal units: `1234567` is `1.23 MB`.
 *
 * @param bytes - Size in bytes.
 */
export function formatBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${unit === 0 ? value : value.toPrecision(3)} ${UNITS[unit]!}`;
}

/**
 * A span of time: `75_000` is `1m 15s`, `4_200` is `4.2s`, `37` is `37ms`.
 *
 * @param ms - Milliseconds.
 */
export function formatDuration(ms: number): string {
  if (!Number.isFinite(ms)) return "?";
  if (ms < 999.5) return `${Math.round(ms)}ms`;
  if (ms < 59_950) return `${(ms / 1000).toFixed(1)}s`;
  const seconds = Math.round(ms / 1000);
  if (seconds < 3600) return `${Math.floor(seconds / 60)}m ${seconds % 60}s`;
  return `${Math.floor(seconds / 3600)}h ${Math.floor((seconds % 3600) / 60)}m`;
}
