import { SeedbedError } from "../../index.js";
import { completeArray } from "./complete/complete-array.js";
import { completeObject } from "./complete/complete-object.js";
import { completeNumber, completeText, completeValues } from "./complete/complete-scalar.js";
import { createNameSource } from "./complete/name-source.js";
import { hidesSiblings, own } from "./document/schema-store.js";
import type { Goal } from "./goal/goal.js";
import type { SchemaSpace } from "./goal/schema-space.js";
import type { Evaluator } from "./judge/evaluator.js";
import type { Run } from "./make/run.js";
import { type Alternative, Location } from "./place/location.js";
import type { NameRules } from "./place/name-rules.js";
import type { Places } from "./place/places.js";
import { rankLocations } from "./rank.js";
import { Draft } from "./shape/draft.js";
import { mentionedTypes } from "./shape/mentioned-types.js";
import { Refuter } from "./shape/refute.js";
import { type Solution, solve } from "./shape/solve.js";
import { JSON_TYPES, type JsonType, jsonTypeOf } from "./values/json-type.js";

/** Places compiled inside one another before the rest is left for later. */
const MAX_DEPTH = 60;
const MAX_LOCATIONS = 50_000;
const REFERENCES = 100;

/** What values are like, beside what is asked of them. */
export interface ShapeOptions {
  readonly optionalFraction: number;
  readonly realism?: Places["realism"];
}

/** All places of a schema. */
export class Shapes implements Places {
  readonly space: SchemaSpace;
  readonly evaluator: Evaluator;
  readonly run: Run;
  readonly optionalFraction: number;
  readonly realism: Places["realism"];
  private readonly refuter: Refuter;
  private readonly locations = new Map<string, Location>();
  /** True when some place has no values as far as was searched, which is not to say that there are none. */
  cutShort = false;
  private depth = 0;
  private ranked = false;
  private waiting: (() => void)[] = [];

  constructor(space: SchemaSpace, evaluator: Evaluator, run: Run, options: ShapeOptions) {
    this.space = space;
    this.evaluator = evaluator;
    this.run = run;
    this.optionalFraction = options.optionalFraction;
    this.realism = options.realism;
    this.refuter = new Refuter(space, evaluator);
  }

  /** The place where some goals must be met. */
  location(goals: readonly Goal[]): Location {
    const kept = new Map<number, Goal>();
    for (const goal of goals) {
      const target = this.follow(goal);
      if (target.node.value !== !target.negative) kept.set(target.id, target);
    }
    const sorted = [...kept.values()].sort((a, b) => a.id - b.id);
    const key = sorted.map(({ id }) => id).join();
    let location = this.locations.get(key);
    if (location === undefined) {
      if (this.locations.size >= MAX_LOCATIONS) {
        throw new SeedbedError(
          "SCHEMA_UNSUPPORTED",
          `the schema combines to more than ${MAX_LOCATIONS} different places for values`,
          {
            hint: "give the part that is needed, or fewer unions within unions",
          },
        );
      }
      location = new Location(this.locations.size, sorted, this);
      this.locations.set(key, location);
    }
    return location;
  }

  /** Compiles a place, unless that would go too deep: what is left is compiled when places are ranked. */
  compile(location: Location): void {
    if (location.state !== "new" || this.depth >= MAX_DEPTH) return;
    location.state = "open";
    this.depth++;
    try {
      // What is decided here must not depend on the field whose value is being made.
      this.run.aside(() => this.solve(location));
    } finally {
      this.depth--;
      location.state = "done";
    }
  }

  /** Compiles all that a place leads to, and finds out which places come to an end. */
  rank(root: Location): void {
    rankLocations(root, this);
    this.ranked = true;
    for (const action of this.waiting) action();
    this.waiting = [];
  }

  /** Does something once all places are known; never, for places found while values are made. */
  whenRanked(action: () => void): void {
    if (!this.ranked) this.waiting.push(action);
  }

  /** The size inside a place. */
  sizeInto(place: Location, size: number): number {
    if (!place.ranked) this.rankLate(place);
    return place.recursive ? Math.floor(size / place.fanOut) : size - 1;
  }

  /** How often something that need not be there is made: 0 when there is no room for it, to 1. */
  share(place: Location, size: number): number {
    if (size <= 0 || this.run.room <= 0) return 0;
    return place.recursive ? Math.min(1, size / place.fanOut) : 1;
  }

  /** Names that some rules allow. */
  nameSource(rules: NameRules): (row: number) => string {
    return createNameSource(rules, this);
  }

  /** A few names that some rules allow. */
  names(rules: NameRules): string[] {
    const make = this.nameSource(rules);
    return Array.from({ length: 200 }, (_, i) => make(i));
  }

  /** Places found while values are made: names lead to combinations that nobody looked at before. */
  private rankLate(place: Location): void {
    if (!this.ranked) return;
    rankLocations(place, this);
  }

  /** What a schema that only refers stands for, so that shared definitions are shared places. */
  private follow(goal: Goal): Goal {
    let at = goal;
    for (let i = 0; i < REFERENCES; i++) {
      const { value, dialect } = at.node;
      if (typeof value === "boolean" || !Object.hasOwn(value, "$ref")) return at;
      if (!hidesSiblings(value, dialect) && Object.keys(value).length > 1) return at;
      if (typeof own(value, "$ref") !== "string") return at;
      const [target] = this.space.references(at, at.negative);
      if (target === undefined) return at;
      at = target;
    }
    return at;
  }

  private solve(location: Location): void {
    const { mentioned, explicit } = mentionedTypes(location.goals, this.space);
    const groups =
      explicit || mentioned.size === 0 ? [JSON_TYPES] : [[...mentioned], JSON_TYPES.filter((type) => !mentioned.has(type))];
    const alternatives: Alternative[] = [];
    for (const types of groups) {
      for (const type of types) alternatives.push(...this.solveType(location, type));
      if (alternatives.length > 0) break;
    }
    location.alternatives = alternatives;
  }

  private solveType(location: Location, type: JsonType): readonly Alternative[] {
    const strict = this.search(location, type, false);
    if (strict.found.length > 0 || strict.complete) return strict.found;
    const { found } = this.search(location, type, true);
    if (found.length === 0) this.cutShort = true;
    return found;
  }

  private search(location: Location, type: JsonType, lenient: boolean): Solution<Alternative> {
    const draft = new Draft(type);
    if (!location.goals.every((goal) => draft.push(goal))) {
      location.conflict ??= draft.conflict;
      return { found: [], conflict: draft.conflict, complete: true };
    }
    let listed = false;
    const reading = { space: this.space, refuter: this.refuter, lenient };
    const solution = solve(draft, reading, (done) => {
      if (done.finite !== undefined) {
        const values = done.finite.filter((value) => jsonTypeOf(value) === type && location.accepts(value));
        if (listed && done.choices.length > 0) return undefined;
        listed = true;
        const made = completeValues(type, values, this.run);
        if (made === undefined) done.fail("", "enum");
        return made;
      }
      return this.complete(done, location);
    });
    const { conflict, complete } = solution;
    if (!complete) location.complete = false;
    // A type that is not the one asked for is no contradiction worth telling.
    const told = location.conflict;
    if (
      conflict !== undefined &&
      (told === undefined || isTypeOnly(told) || (conflict.limit !== undefined && told.limit === undefined))
    ) {
      location.conflict = conflict;
    }
    return solution;
  }

  private complete(draft: Draft, location: Location): Alternative | undefined {
    const meets = (value: unknown): boolean => location.accepts(value);
    switch (draft.type) {
      case "null":
        return completeValues("null", [null].filter(meets), this.run) ?? failed(draft);
      case "boolean":
        return completeValues("boolean", [true, false].filter(meets), this.run) ?? failed(draft);
      case "number":
        return completeNumber(draft, this.run, meets);
      case "string":
        return completeText(draft, this.run, meets);
      case "array":
        return completeArray(draft, this);
      case "object":
        return completeObject(draft, this);
    }
  }
}

function failed(draft: Draft): undefined {
  draft.fail("", "not");
  return undefined;
}

function isTypeOnly(conflict: { readonly keywords: readonly string[] }): boolean {
  return conflict.keywords.length === 1 && conflict.keywords[0] === "type";
}
