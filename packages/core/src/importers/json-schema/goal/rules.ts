import type { Goal } from "./goal.js";

/** What is asked of a number. */
export interface NumberRules {
  min: number;
  minOpen: boolean;
  max: number;
  maxOpen: boolean;
  integer: boolean;
  units: readonly number[];
}

/** What is asked of a text; lengths in code points. */
export interface TextRules {
  min: number;
  max: number;
  patterns: readonly string[];
  formats: readonly string[];
}

/** Elements of which some number must meet a goal. */
export interface ContainsRule {
  readonly goal: Goal;
  readonly min: number;
  readonly max: number;
}

/** What is asked of elements from a position on, except of those that meet one of some goals. */
export interface RestItems {
  readonly from: number;
  readonly goal: Goal;
  readonly exempt: readonly Goal[];
}

/** What is asked of an array. */
export interface ArrayRules {
  min: number;
  max: number;
  unique: boolean;
  /** Two elements are the same. */
  repeats: boolean;
  prefix: ReadonlyMap<number, readonly Goal[]>;
  rest: readonly RestItems[];
  contains: readonly ContainsRule[];
}

/** What is asked of members that are neither named nor match a pattern. */
export interface RestMembers {
  readonly names: ReadonlySet<string>;
  readonly patterns: readonly string[];
  readonly goal: Goal;
}

/** What is asked of an object. */
export interface ObjectRules {
  min: number;
  max: number;
  required: ReadonlySet<string>;
  forbidden: ReadonlySet<string>;
  members: ReadonlyMap<string, readonly Goal[]>;
  patterns: readonly { readonly source: string; readonly goal: Goal }[];
  rest: readonly RestMembers[];
  names: readonly Goal[];
  /** Members that must be there under some name that matches, and meet the goal. */
  witnesses: readonly { readonly pattern?: string; readonly outside?: RestMembers; readonly goal?: Goal; readonly name?: Goal }[];
}

/** What a schema and those applied with it looked at; `unevaluated…` is about the rest. */
export interface Watch {
  readonly id: string;
  readonly goal: Goal;
  readonly about: "members" | "items";
  readonly names: ReadonlySet<string>;
  readonly patterns: readonly string[];
  readonly upTo: number;
  readonly contains: readonly Goal[];
  readonly all: boolean;
}

export function createNumberRules(): NumberRules {
  return {
    min: Number.NEGATIVE_INFINITY,
    minOpen: false,
    max: Number.POSITIVE_INFINITY,
    maxOpen: false,
    integer: false,
    units: [],
  };
}

export function createTextRules(): TextRules {
  return { min: 0, max: Number.POSITIVE_INFINITY, patterns: [], formats: [] };
}

export function createArrayRules(): ArrayRules {
  return {
    min: 0,
    max: Number.POSITIVE_INFINITY,
    unique: false,
    repeats: false,
    prefix: new Map(),
    rest: [],
    contains: [],
  };
}

export function createObjectRules(): ObjectRules {
  return {
    min: 0,
    max: Number.POSITIVE_INFINITY,
    required: new Set(),
    forbidden: new Set(),
    members: new Map(),
    patterns: [],
    rest: [],
    names: [],
    witnesses: [],
  };
}
