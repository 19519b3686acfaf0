import type { StandardSchemaV1 } from "@standard-schema/spec";
import { SeedbedError } from "../../../index.js";
import type { Fault } from "../../json-schema/judge/ajv-judge.js";
import { createEdge, mixRow } from "../../json-schema/make/mix-row.js";
import { applyHints } from "../../standard-schema/apply-hints.js";
import type { StandardSchemaOptions } from "../../standard-schema/compile-standard-schema.js";
import { describeSchema } from "../../standard-schema/describe-schema.js";
import { Marks } from "../../standard-schema/marks/marks.js";
import { Reviver } from "../../standard-schema/marks/revive.js";
import { isMarkName } from "../../standard-schema/marks/tag.js";
import { judgeStandard } from "../../standard-schema/search/verdict.js";
import { openJsonSchema } from "./open-json-schema.js";
import { toPointer } from "./place.js";
import type { Subject } from "./subject.js";

/** How many values are looked at before a refinement is given up. */
const ATTEMPTS = 200;
const again = /* @__PURE__ */ createEdge("#refined");

/** What cannot be brought to life is nowhere: it breaks no rule in particular. */
const LIFELESS: Fault = { keyword: "", path: "\u0000", message: "the value cannot be brought to life" };

/**
 * Opens a schema of a library: its JSON Schema says where the rules are, and the library has the last word.
 *
 * @param schema - A Standard Schema.
 * @param options - Side, a converter.
 * @throws SeedbedError as `generate` does for such schemas.
 */
export function openStandardSchema(schema: StandardSchemaV1, options: StandardSchemaOptions): Subject {
  const marks = new Marks();
  const document = applyHints(describeSchema(schema, marks, options.toJsonSchema), {}, marks, false);
  const inner = openJsonSchema(document);
  const reviver = new Reviver(marks.parts);
  const faults = (value: unknown): readonly Fault[] => {
    let alive: unknown;
    try {
      alive = reviver.revive(value, 0);
    } catch {
      return [LIFELESS];
    }
    const verdict = judgeStandard(schema, alive);
    if ("output" in verdict) return [];
    return verdict.complaints.map(({ way, message }) => ({
      keyword: "",
      path: toPointer(way.map((step) => (typeof step === "number" ? step : String(step)))),
      message,
    }));
  };
  return {
    ...inner,
    isJson: false,
    faults,
    revive(value) {
      const alive = reviver.revive(value, 0);
      if (options.side === "input") return alive;
      const verdict = judgeStandard(schema, alive);
      return "output" in verdict ? verdict.output : alive;
    },
    prepare(random) {
      const maker = inner.prepare(random);
      return {
        make(row, size) {
          let found: readonly Fault[] = [];
          for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
            const value = maker.make(attempt === 0 ? row : mixRow(row, again, attempt), size);
            found = faults(value);
            if (found.length === 0) return value;
          }
          throw unmet(found[0]!);
        },
      };
    },
    outside(steps) {
      const at = steps.findIndex((step) => typeof step === "string" && isMarkName(step));
      return at < 0 ? steps : steps.slice(0, at);
    },
  };
}

function unmet({ path, message }: Fault): SeedbedError {
  return new SeedbedError(
    "SCHEMA_UNMET",
    `no value met the schema in ${ATTEMPTS} attempts: ${path === "" ? "the value" : path}: ${message}`,
    {
      hint: "a refinement is seldom met: leave it out of the schema that edge cases are made from",
      details: { path, attempts: ATTEMPTS },
    },
  );
}
