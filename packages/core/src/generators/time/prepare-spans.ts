import type { NumberType } from "../../vector/value-type.js";
import type { CellsInit } from "../contract/cells.js";
import type { GeneratorContext } from "../contract/generator.js";
import { createGridCells } from "./grid-cells.js";
import { createGrid } from "./moment/axis.js";
import { resolveStep } from "./moment/moment-range.js";

/** Options shared by times of day and durations. */
export interface SpanOptions {
  /** Least value. */
  readonly from?: string;
  /** Greatest value, included. */
  readonly to?: string;
  /** Distance between possible values, as ISO 8601 duration, counted from `from`; one second unless stated. */
  readonly step?: string;
}

/** What tells times of day and durations apart. */
export interface SpanKind {
  readonly type: NumberType & { type: "time" | "duration" };
  /** Reads a bound: milliseconds, or undefined when it is none. */
  parse(text: string): number | undefined;
  /** Default bounds, milliseconds. */
  readonly from: number;
  readonly to: number;
  /** How a bound is written, for the hint. */
  readonly sample: string;
  readonly code: string;
}

/**
 * Makes the cells of times of day or durations.
 *
 * @param options - Bounds and step.
 * @param context - The field's context.
 * @param kind - Type, parser and defaults.
 */
export function prepareSpans(options: SpanOptions, context: GeneratorContext, kind: SpanKind): CellsInit {
  const { type } = kind;
  const read = (name: "from" | "to"): number => {
    const text = options[name];
    if (text === undefined) return kind[name];
    const ms = kind.parse(String(text));
    if (ms === undefined || !Number.isSafeInteger(ms)) {
      context.report(
        name,
        `${name} must be a ${type.type}, got ${String(text)}`,
        `write for example "${kind.sample}"`,
        kind.code,
      );
      return kind[name];
    }
    return ms;
  };
  const from = read("from");
  const to = options.to === undefined ? Math.max(from, kind.to) : read("to");
  const step = resolveStep(options.step, 1000, context);
  return createGridCells(context, { type, axis: createGrid(from, step), from, to, step });
}
