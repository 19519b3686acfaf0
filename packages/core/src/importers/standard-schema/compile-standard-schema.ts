import type { StandardSchemaV1 } from "@standard-schema/spec";
import { type FieldNode, SeedbedError } from "../../index.js";
import { type CompiledSchema, type CompileOptions, compileSchema, type ValueSource } from "../json-schema/compile-schema.js";
import { createEdge, mixRow } from "../json-schema/make/mix-row.js";
import { createOverrider, type Override } from "../json-schema/overrides.js";
import { applyHints } from "./apply-hints.js";
import { describeSchema, type JsonSchemaConverter } from "./describe-schema.js";
import type { SchemaDocument } from "./document/schema-document.js";
import { findUnsupported } from "./find-unsupported.js";
import { Marks } from "./marks/marks.js";
import { Reviver } from "./marks/revive.js";
import { type Found, search, searchAsync } from "./search/search.js";
import { formatWay, judgeStandard, judgeStandardAsync } from "./search/verdict.js";
import { splitOverrides } from "./split-overrides.js";

/** Which of a schema's two types values have: what is passed to `parse`, or what `parse` returns. */
export type SchemaSide = "input" | "output";

/** How a schema of a library is read. */
export interface StandardSchemaOptions {
  /** `"output"` unless stated: values as `parse` returns them, transformed, coerced and with defaults filled in. */
  readonly side?: SchemaSide;
  /** How many values are looked at before a refinement is given up, 1 to 100,000; 2000 unless stated. */
  readonly attempts?: number;
  /** Writes the schema as JSON Schema, for libraries that do not do it themselves. */
  readonly toJsonSchema?: JsonSchemaConverter;
}

/** What the compiler takes: the options of JSON Schemas as well. */
export interface CompileStandardOptions extends StandardSchemaOptions, Pick<CompileOptions, "optionalFraction" | "realism"> {
  readonly overrides?: Readonly<Record<string, Override>>;
  /** True when the schema may validate asynchronously: each value is a promise of one. */
  readonly awaited?: boolean;
}

const ATTEMPTS = 2000;
const MAX_ATTEMPTS = 100_000;
const redraw = /* @__PURE__ */ createEdge("#redraw");

/**
 * Compiles a schema of a library: its JSON Schema makes values, and the library has the last word.
 *
 * @param schema - A Standard Schema.
 * @param options - Side, overrides, attempts.
 * @throws SeedbedError `SCHEMA_CONVERTER_MISSING`, `SCHEMA_UNSUPPORTED`, `SCHEMA_UNSATISFIABLE`, `PATH_UNKNOWN`, `OPTION_INVALID`.
 */
export function compileStandardSchema(schema: StandardSchemaV1, options: CompileStandardOptions = {}): CompiledSchema {
  const { side, attempts } = resolveOptions(options);
  const marks = new Marks();
  const { hints, functions } = splitOverrides(options.overrides ?? {});
  const document = applyHints(describeSchema(schema, marks, options.toJsonSchema), hints, marks, options.realism !== "off");
  assertSupported(document);
  const { optionalFraction, realism } = options;
  const inner = compileSchema(document, {
    judge: () => undefined,
    ...(optionalFraction === undefined ? {} : { optionalFraction }),
    ...(realism === undefined ? {} : { realism }),
  });
  return {
    place: inner.place,
    // Those of hints come along, so that their kinds are known; they are prepared below.
    slots: [...inner.slots, ...marks.fields.map(({ path, node }) => slotOf(path, node))],
    judge(value) {
      const verdict = judgeStandard(schema, value);
      if ("output" in verdict) return undefined;
      const [first] = verdict.complaints;
      return { keyword: "", path: formatWay(first?.way ?? []), message: first?.message ?? "" };
    },
    prepare(source) {
      const maker = inner.prepare({ random: source.random, ...(source.nested === undefined ? {} : { nested: source.nested }) });
      const reviver = new Reviver(prepareParts(marks, source));
      const override = createOverrider(functions, () => {
        throw new TypeError("functions need no field");
      });
      return {
        make(row, size) {
          const draw = (attempt: number): unknown => {
            const drawn = attempt === 0 ? row : mixRow(row, redraw, attempt);
            const value = reviver.revive(maker.make(drawn, size), drawn);
            return override === undefined ? value : override(value, drawn);
          };
          const take = ({ value, output }: Found): unknown => (side === "output" ? output : value);
          if (options.awaited === true) {
            return searchAsync(draw, (candidate) => judgeStandardAsync(schema, candidate), attempts).then(take);
          }
          return take(search(draw, (candidate) => judgeStandard(schema, candidate), attempts));
        },
      };
    },
  };
}

function prepareParts(marks: Marks, { nested }: ValueSource): readonly unknown[] {
  const parts = [...marks.parts];
  for (const { part, path, node } of marks.fields) {
    const cells = nested?.(slotOf(path, node));
    if (cells === undefined) {
      throw new SeedbedError("OPTION_INVALID", `the field "${node.kind}" at ${path === "" ? "the value" : path} cannot be had`, {
        hint: "add the plugin or the locale that it needs, and mind that it stands alone: it cannot refer to other fields",
        details: { path, kind: node.kind },
      });
    }
    parts[part] = (row: number) => cells.at(row);
  }
  return parts;
}

function slotOf(path: string, node: FieldNode): CompiledSchema["slots"][number] {
  return { name: path === "" ? "value" : path, node, needsLocale: false, reason: "as the schema's hint says" };
}

function assertSupported(document: SchemaDocument): void {
  const places = findUnsupported(document);
  const [first] = places;
  if (first === undefined) return;
  const lines = places.slice(0, 20).map(({ path, reason }) => `  ${path === "" ? "the value" : path}: ${reason}`);
  throw new SeedbedError("SCHEMA_UNSUPPORTED", `the schema asks for what cannot be made:\n${lines.join("\n")}`, {
    hint: `say how it is made: overrides: { ${JSON.stringify(first.path)}: … } with a value, a function or a field`,
    details: { path: first.path },
    issues: places.map(({ path, reason }) => ({ code: "SCHEMA_UNSUPPORTED", path, message: reason, severity: "error" })),
  });
}

function resolveOptions({ side = "output", attempts = ATTEMPTS }: CompileStandardOptions): {
  readonly side: SchemaSide;
  readonly attempts: number;
} {
  if (side !== "input" && side !== "output") {
    throw new SeedbedError("OPTION_INVALID", `side is "input" or "output", got ${JSON.stringify(side)}`, {
      details: { option: "side" },
    });
  }
  if (!Number.isInteger(attempts) || attempts < 1 || attempts > MAX_ATTEMPTS) {
    throw new SeedbedError("OPTION_INVALID", `attempts is a whole number from 1 to ${MAX_ATTEMPTS}, got ${String(attempts)}`, {
      details: { option: "attempts" },
    });
  }
  return { side, attempts };
}
