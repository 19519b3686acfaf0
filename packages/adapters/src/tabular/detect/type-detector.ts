import type { ColumnSchema, ValueType } from "@seedbed/core";
import type { Detected } from "../../read/file-table.js";
import { LongNumber } from "../json/long-number.js";
import { NestedDetector } from "./nested-detector.js";
import { classifyText, classifyValue, type ValueKind } from "./text-kind.js";

/** What a column was found to be. */
export interface DetectedColumn {
  readonly column: ColumnSchema;
  readonly type: Detected<string>;
}

const TIMESTAMP: ValueType = { type: "timestamp", as: "iso" };

/**
 * Finds the type of a column from some of its values: the narrowest that holds all of them unchanged.
 *
 * Several spellings of numbers make a decimal when they have the same number of digits after the point, and a float where each is
 * the shortest form of its number. All else stays text, identifiers with leading zeros and beyond 2^53 among it.
 */
export class TypeDetector {
  private readonly untyped: boolean;
  private readonly counts = new Map<ValueKind, number>();
  private readonly nested = new NestedDetector();
  private readonly scales = new Set<number>();
  private present = 0;
  private shortest = 0;
  private longest = 0;
  private strings = 0;
  private nulls = 0;
  private absents = 0;

  /** @param untyped - True for files whose cells are all text, such as CSV: texts may be numbers there. */
  constructor(untyped: boolean) {
    this.untyped = untyped;
  }

  /**
   * Looks at one value.
   *
   * @param value - Null when missing, undefined when absent.
   */
  observe(value: unknown): void {
    if (value === undefined) this.absents++;
    else if (value === null) this.nulls++;
    else this.observePresent(value);
  }

  private observePresent(value: unknown): void {
    this.present++;
    const kind = this.untyped && typeof value === "string" ? classifyText(value) : classifyValue(value);
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1);
    if (typeof value === "string" && !this.untyped) this.strings++;
    if (kind === "json" && typeof value === "object") this.nested.observe(value);
    if (kind !== "int" && kind !== "decimal" && kind !== "float") return;
    const text = value instanceof LongNumber ? value.text : String(value);
    const scale = text.includes(".") ? text.length - text.indexOf(".") - 1 : 0;
    if (kind === "decimal") this.scales.add(scale);
    this.longest = Math.max(this.longest, text.replace(/[-.]/g, "").length - scale);
    if (kind === "float" || String(Number(text)) === text) this.shortest++;
  }

  /**
   * The column.
   *
   * @param name - Its name.
   * @param tolerance - Share of the values that may not fit, 0 to 1.
   */
  finish(name: string, tolerance: number): DetectedColumn {
    const { type, label, fits } = this.choose(tolerance);
    const column: ColumnSchema = {
      name,
      type,
      nullable: this.untyped || this.nulls > 0 || this.absents === 0,
      optional: this.absents > 0,
      primaryKey: false,
      unique: false,
    };
    return { column, type: { value: label, confidence: this.present === 0 ? 0 : fits / this.present } };
  }

  private choose(tolerance: number): { type: ValueType; label: string; fits: number } {
    const wanted = this.present * (1 - tolerance);
    for (const candidate of this.candidates()) if (candidate.fits > 0 && candidate.fits >= wanted) return candidate;
    return this.otherwise();
  }

  /** What holds values of several kinds: text where all are texts, JSON where they are not. */
  private otherwise(): { type: ValueType; label: string; fits: number } {
    const whole = this.count("text") + this.count("int");
    const textual = this.untyped || this.strings === this.present || (this.strings === 0 && whole === this.present);
    if (this.present === 0 || textual) return { type: { type: "string" }, label: "string", fits: this.present };
    return { type: { type: "json" }, label: "json", fits: this.present };
  }

  private candidates(): { type: ValueType; label: string; fits: number }[] {
    const of = (type: ValueType, label: string, ...kinds: ValueKind[]) => ({ type, label, fits: this.count(...kinds) });
    const nested = this.untyped ? ({ type: "json" } as const) : this.nested.finish();
    return [
      of({ type: "bool" }, "bool", "bool"),
      of({ type: "int" }, "int", "int"),
      ...this.fractions(),
      of({ type: "date" }, "date", "date"),
      of({ type: "time" }, "time", "time"),
      of(TIMESTAMP, "timestamp with zone", "timestamp with zone"),
      of(TIMESTAMP, "timestamp without zone", "timestamp"),
      of({ type: "duration" }, "duration", "duration"),
      of({ type: "bytes" }, "bytes", "bytes"),
      of(nested, nested.type, "json"),
    ];
  }

  private fractions(): { type: ValueType; label: string; fits: number }[] {
    const numbers = this.count("int", "decimal", "float", "not a number");
    const scale = Math.max(0, ...this.scales);
    const exact: ValueType = { type: "decimal", scale, as: "number" };
    const decimal = { type: exact, label: `decimal with ${scale} digits`, fits: this.count("int", "decimal") };
    const float: { type: ValueType; label: string; fits: number } = { type: { type: "float" }, label: "float", fits: numbers };
    const uniform = this.scales.size === 1 && this.count("int", "float", "not a number") === 0;
    const holds = scale > 0 && this.longest + scale <= 15;
    if (uniform && holds) return [decimal];
    if (this.count("decimal", "float") === 0) return [];
    if (this.shortest + this.count("not a number") === numbers) return [float];
    return holds ? [decimal] : [];
  }

  private count(...kinds: ValueKind[]): number {
    return kinds.reduce((sum, kind) => sum + (this.counts.get(kind) ?? 0), 0);
  }
}
