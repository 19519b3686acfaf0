import { type Cells, type FieldRandom, isSeedbedError, SeedbedError } from "../../index.js";
import { Draws } from "../contract/draws.js";
import type { ValueMaker } from "../contract/value-maker.js";
import { createRealism, type RealismOptions } from "../realism/realism.js";
import { DEFAULT_DIALECT, resolveDialect } from "./document/dialect.js";
import type { SchemaNode } from "./document/schema-node.js";
import { SchemaStore } from "./document/schema-store.js";
import { widenReading } from "./document/widen-reading.js";
import type { Goal } from "./goal/goal.js";
import { SchemaSpace } from "./goal/schema-space.js";
import { type Fault, findMetaschema, isOfFormat, type Judge } from "./judge/ajv-judge.js";
import { createJudge } from "./judge/create-judge.js";
import { Evaluator } from "./judge/evaluator.js";
import { measureGoal } from "./judge/measure-goals.js";
import { RedrawPlan } from "./make/redraw-plan.js";
import { Run } from "./make/run.js";
import type { Overrider } from "./overrides.js";
import type { Location } from "./place/location.js";
import { Realism, type Slot } from "./realism.js";
import { Shapes } from "./shapes.js";

/** How often a value is made again before it is given up. */
const ATTEMPTS = 64;
/** How much may be nested. */
const SIZE = 64;
/** Values inside each other at most. */
const MAX_RANK = 400;
/** Schemas about one value inside each other at most. */
const MAX_INSIDE = 500;
/** Values in the smallest value at most. */
const MAX_COST = 1_000_000;

/** How a schema is read. */
export interface CompileOptions {
  /** The draft, where the schema names none: `"2020-12"` unless stated. */
  readonly dialect?: string;
  /** Documents that the schema refers to, by URI. Nothing is ever fetched. */
  readonly remotes?: Readonly<Record<string, unknown>>;
  /** Share of values that have a member which need not be there, 0 to 1; 0.8 unless stated. */
  readonly optionalFraction?: number;
  /** Whether names of members are read for what their values mean; `"on"` unless stated. */
  readonly realism?: "on" | "off" | RealismOptions;
  /** Replaces the validator that has the last word. */
  readonly judge?: Judge;
  /**
   * Turns a JSON value into what it stands for, where a schema carries the keyword `x-seedbed-mark`. It comes before the judge.
   *
   * @param mark - The keyword's value.
   * @param value - The JSON value made.
   */
  readonly convert?: (mark: unknown, value: unknown) => unknown;
}

/** Where values get their randomness and their kinds of fields from. */
export interface ValueSource {
  readonly random: FieldRandom;
  /** Prepares a kind of field; undefined when it cannot be had, for want of a locale say. */
  nested?(slot: Slot): Cells | undefined;
  /** Replaces parts of values before they are judged. */
  readonly override?: Overrider | undefined;
}

/** A schema, ready to make values. */
export interface CompiledSchema {
  /** The values under some randomness. */
  prepare(source: ValueSource): ValueMaker;
  /** What has the last word on values. */
  readonly judge: Judge;
  /** The kinds of fields that stand in for members. */
  readonly slots: readonly Slot[];
  /** Where whole values stand: their types and members. */
  readonly place: Location;
}

/**
 * Compiles a JSON Schema.
 *
 * @param schema - The document: an object, true or false.
 * @param options - Draft, further documents, shares.
 * @throws SeedbedError `SCHEMA_INVALID`, `SCHEMA_UNSATISFIABLE`, `SCHEMA_UNSUPPORTED`, `SCHEMA_REFERENCE_UNKNOWN`.
 */
export function compileSchema(schema: unknown, options: CompileOptions = {}): CompiledSchema {
  const strict = openDocument(schema, options);
  const wide = strict.store.hidden ? widenReading(schema, strict.root.dialect) : undefined;
  if (wide === undefined) return compileDocument(strict, options);
  try {
    const remotes = Object.entries(options.remotes ?? {}).map(
      ([uri, remote]) => [uri, widenReading(remote, strict.root.dialect) ?? remote] as const,
    );
    const reading = { ...options, dialect: "draft-07", remotes: Object.fromEntries(remotes) };
    return compileDocument(openDocument(wide, reading), options, strict);
  } catch (error) {
    // Read so, the schema asks too much: what it says by its draft is what counts.
    if (!isSeedbedError(error)) throw error;
    return compileDocument(strict, options);
  }
}

/** A document with all that it refers to, read and found valid. */
interface OpenDocument {
  readonly schema: unknown;
  readonly remotes: Readonly<Record<string, unknown>>;
  readonly store: SchemaStore;
  readonly root: SchemaNode;
  readonly space: SchemaSpace;
  readonly evaluator: Evaluator;
  readonly goal: Goal;
  /** How many schemas are evaluated about one value. */
  readonly ways: number;
}

function openDocument(schema: unknown, { remotes = {}, dialect }: CompileOptions): OpenDocument {
  const store = new SchemaStore(findMetaschema);
  const root = store.add(schema, "", resolveDialect(dialect) ?? DEFAULT_DIALECT);
  for (const [uri, remote] of Object.entries(remotes)) store.add(remote, uri, root.dialect);
  throwInvalid(store);
  const space = new SchemaSpace(store);
  const evaluator = new Evaluator(space, isOfFormat);
  const goal = space.goal(root, space.outermost);
  const { ways, depth } = measureGoal(goal, space);
  if (depth > MAX_INSIDE) {
    throw new SeedbedError(
      "SCHEMA_UNSUPPORTED",
      `schemas about one value are nested ${depth} deep, at most ${MAX_INSIDE} are read`,
      {
        hint: "flatten allOf, anyOf, not and references to references",
        details: { pointer: "#" },
      },
    );
  }
  return { schema, remotes, store, root, space, evaluator, goal, ways };
}

/**
 * Compiles a document.
 *
 * @param document - As it is read.
 * @param options - Shares, realism, judge.
 * @param strict - The same document as its draft reads it, when `document` asks for more: values keep to both where they can.
 */
function compileDocument(document: OpenDocument, options: CompileOptions, strict?: OpenDocument): CompiledSchema {
  const { store, space, evaluator, goal } = document;
  const run = new Run();
  const realism = options.realism === "off" ? undefined : new Realism(space, createRealism(options.realism));
  const shapes = new Shapes(space, evaluator, run, {
    optionalFraction: options.optionalFraction ?? 0.8,
    ...(realism === undefined ? {} : { realism: realism.find }),
  });
  const place = shapes.location([goal]);
  shapes.rank(place);
  throwInvalid(store);
  assertPossible(place, shapes.cutShort);
  let { judge } = options;
  let wish: Judge | undefined;
  const judgeOf = (): Judge => {
    if (judge === undefined && strict !== undefined) wish = judgeDocument(document);
    judge ??= judgeDocument(strict ?? document);
    return judge;
  };
  return {
    place,
    slots: realism?.slots ?? [],
    get judge() {
      return judgeOf();
    },
    prepare: (source) => createValueMaker(place, run, { judge: judgeOf(), wish }, source, realism?.slots ?? [], options.convert),
  };
}

function judgeDocument({ schema, goal, evaluator, store, remotes, ways }: OpenDocument): Judge {
  return createJudge(schema, goal, evaluator, store, remotes, ways);
}

/** What is asked of whole values. */
interface Verdicts {
  /** Has the last word. */
  readonly judge: Judge;
  /** What values should meet as well, if some do. */
  readonly wish: Judge | undefined;
}

function createValueMaker(
  place: Location,
  run: Run,
  { judge, wish }: Verdicts,
  { random, nested, override }: ValueSource,
  slots: readonly Slot[],
  convert: CompileOptions["convert"],
): ValueMaker {
  const draws = new Draws(random);
  const cells = slots.map((slot) => nested?.(slot));
  const attempt = (row: number, size: number): unknown => {
    run.begin();
    const made = place.make(row, size);
    const whole = { value: made };
    if (convert !== undefined) {
      if (place.mark !== undefined) run.marked.push({ owner: whole, key: "value", mark: place.mark });
      for (const { owner, key, mark } of run.marked) owner[key] = convert(mark, owner[key]);
    }
    return override === undefined ? whole.value : override(whole.value, row);
  };
  return {
    make(row, size = SIZE) {
      const { random: outerRandom, draws: outerDraws, cells: outerCells, redrawn: outerRedrawn, path: outerPath } = run;
      run.redrawn = undefined;
      run.use(random, draws, cells);
      try {
        let fault: Fault | undefined;
        let spare: { readonly value: unknown } | undefined;
        for (let i = 0; i < ATTEMPTS; i++) {
          const value = attempt(run.redrawn?.rowOf("", row) ?? row, size);
          fault = judge(value);
          const complaint = fault ?? wish?.(value);
          if (complaint === undefined) return value;
          if (fault === undefined) spare ??= { value };
          run.redrawn ??= new RedrawPlan();
          run.redrawn.add(complaint.path);
        }
        if (spare !== undefined) return spare.value;
        throw unmet(fault!, row);
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        throw new SeedbedError("SCHEMA_UNSUPPORTED", "values are nested deeper than the stack allows", {
          hint: "let what is recursive be left out",
          details: { row },
          cause: error,
        });
      } finally {
        run.redrawn = outerRedrawn;
        run.path = outerPath;
        run.use(outerRandom, outerDraws, outerCells);
      }
    },
  };
}

function throwInvalid({ issues }: SchemaStore): void {
  const [first] = issues;
  if (first === undefined) return;
  throw new SeedbedError(
    "SCHEMA_INVALID",
    `the schema has ${issues.length === 1 ? "1 fault" : `${issues.length} faults`}\n${issues
      .slice(0, 20)
      .map(({ path, message }) => `${path}: ${message}`)
      .join("\n")}`,
    {
      hint: "see the keyword's definition in the schema's draft",
      details: { pointer: first.path },
      issues,
    },
  );
}

function assertPossible(place: Location, cutShort: boolean): void {
  if (place.alternatives.length === 0) {
    const { conflict } = place;
    if (conflict?.limit !== undefined) {
      throw new SeedbedError("SCHEMA_UNSUPPORTED", conflict.limit, {
        hint: "ask for less, or override the path",
        details: { keywords: conflict.keywords, pointer: conflict.pointer },
      });
    }
    const where = conflict === undefined || conflict.pointer === "" ? "" : ` at ${conflict.pointer}`;
    const what =
      conflict === undefined
        ? "every value would be nested without end"
        : `${conflict.keywords.join(" and ")}${where} leave no value`;
    if (!place.complete || cutShort) {
      throw new SeedbedError("SCHEMA_UNSUPPORTED", `no value was found within the bounds of the search (${what})`, {
        hint: "the schema combines too many conditions: state one of the ways to meet it",
        details: { keywords: conflict?.keywords ?? [], pointer: conflict?.pointer ?? "#" },
      });
    }
    throw new SeedbedError("SCHEMA_UNSATISFIABLE", `no value meets the schema: ${what}`, {
      hint: "change one of the keywords",
      details: { keywords: conflict?.keywords ?? ["$ref"], pointer: conflict?.pointer ?? "#" },
    });
  }
  if (place.rank > MAX_RANK || place.cost > MAX_COST) {
    const message =
      place.rank > MAX_RANK
        ? `values are nested at least ${place.rank} deep, at most ${MAX_RANK} are made`
        : `values hold at least ${place.cost} values, at most ${MAX_COST} are made`;
    throw new SeedbedError("SCHEMA_UNSUPPORTED", message, { hint: "lower minItems, or require less", details: { pointer: "#" } });
  }
}

function unmet(fault: Fault, row: number): SeedbedError {
  const message = `${fault.keyword === "" ? "the schema" : fault.keyword} was not met at ${fault.path === "" ? "the value" : fault.path} in ${ATTEMPTS} attempts: ${fault.message}`;
  return new SeedbedError("SCHEMA_UNMET", message, {
    hint: "narrow the schema so that values are found more often, or override the path",
    details: { keyword: fault.keyword, path: fault.path, row },
  });
}
