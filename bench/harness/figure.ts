/** One figure of the results: what was measured, what it must reach, and whether it does. */
export interface Figure {
  /** Which benchmark it belongs to. */
  readonly bench: string;
  readonly name: string;
  readonly value: number;
  /** Such as `×` or `kB`. */
  readonly unit: string;
  /** The bound to reach; undefined where the figure is for information. */
  readonly reach?: { readonly atLeast: number } | { readonly atMost: number };
  /** Absolute numbers of this machine, shown on the console and left out of the results. */
  readonly local?: string;
}

/** True when the figure is within its bound, undefined when it has none. */
export function isReached({ reach, value }: Figure): boolean | undefined {
  if (reach === undefined) return undefined;
  return "atLeast" in reach ? value >= reach.atLeast : value <= reach.atMost;
}

/**
 * A number with three significant digits at most and no exponent.
 *
 * @param value - Any finite number.
 */
export function formatNumber(value: number): string {
  const size = Math.abs(value);
  return value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : 2);
}

/** The bound as text. */
export function formatReach({ reach, unit }: Figure): string {
  if (reach === undefined) return "";
  return "atLeast" in reach ? `≥ ${reach.atLeast} ${unit}` : `≤ ${reach.atMost} ${unit}`;
}
