import type { NumberType } from "../../vector/value-type.js";
import type { CellsInit } from "../contract/cells.js";
import type { GeneratorContext } from "../contract/generator.js";
import { createGridCells } from "./grid-cells.js";
import { type Axis, createGrid, createOpenGrid, type OpenHours } from "./moment/axis.js";
import { resolveMoments, resolveStep } from "./moment/moment-range.js";
import type { MomentOptions } from "./moment-options.js";
import { createRelativeMoments } from "./relative-moments.js";

/** What tells dates and timestamps apart. */
export interface MomentKind {
  readonly type: NumberType & { type: "date" | "timestamp" };
  /** Milliseconds of one raw unit. */
  readonly unitMs: number;
  /** When values are limited to open hours. */
  readonly hours: OpenHours | undefined;
}

/**
 * Makes the cells of dates or timestamps.
 *
 * @param options - Bounds, step and the fields they are measured from.
 * @param context - The field's context.
 * @param kind - Type and unit.
 */
export function prepareMoments(options: MomentOptions, context: GeneratorContext, kind: MomentKind): CellsInit {
  const { unitMs, type, hours } = kind;
  const range = resolveMoments(options, context);
  const from = Math.floor(range.from / unitMs);
  const to = Math.floor(range.to / unitMs);
  const step = readStep(options, context, kind);
  const axis: Axis = hours === undefined ? createGrid(from, step) : createOpenGrid(hours, step);
  if (options.after === undefined && options.before === undefined) {
    for (const name of ["withinDays", "via"] as const) {
      if (options[name] !== undefined) context.report(name, `${name} needs after or before`, "name the field to measure from");
    }
    return createGridCells(context, { type, axis, from, to, ...(hours === undefined ? { step } : {}) });
  }
  return createRelativeMoments(context, options, {
    type,
    unitMs,
    axis,
    range: { from, to },
    from: options.from === undefined ? Number.NEGATIVE_INFINITY : from,
    to: options.to === undefined ? Number.POSITIVE_INFINITY : to,
  });
}

function readStep(options: MomentOptions, context: GeneratorContext, { unitMs, hours }: MomentKind): number {
  const step = resolveStep(options.step, unitMs, context) / unitMs;
  if (!Number.isInteger(step)) {
    context.report(
      "step",
      `a step between dates is a number of whole days, got ${String(options.step)}`,
      'write for example "P7D"',
    );
    return 1;
  }
  if (hours !== undefined && (hours.close - hours.open) % step !== 0) {
    context.report(
      "step",
      `the step ${String(options.step)} does not divide the open hours of a day`,
      'use for example "PT15M", or leave business hours out',
    );
    return 1;
  }
  return step;
}
