import type { Goal } from "../goal/goal.js";
import {
  type ArrayRules,
  createArrayRules,
  createNumberRules,
  createObjectRules,
  createTextRules,
  type NumberRules,
  type ObjectRules,
  type TextRules,
  type Watch,
} from "../goal/rules.js";
import type { JsonType } from "../values/json-type.js";

/** Keywords that leave no value between them. */
export interface Conflict {
  readonly keywords: readonly string[];
  readonly pointer: string;
  /** Set when values may exist, but more is asked than is made. */
  readonly limit?: string;
}

/** One way to meet a choice. */
export interface Option {
  /** Adds what it asks; false when that contradicts the draft. */
  apply(draft: Draft): boolean;
  /** True when the draft asks all of it already. */
  holds?(draft: Draft): boolean;
  /** True when it surely contradicts the draft. */
  fails?(draft: Draft): boolean;
}

/** Options of which one must be taken. */
export interface Choice {
  readonly keyword: string;
  readonly pointer: string;
  readonly options: readonly Option[];
  /** True when the first options are to be preferred. */
  readonly ranked?: boolean;
}

/** A goal still to be read, and those who watch what it looks at. */
export interface Task {
  readonly goal: Goal;
  readonly watches: readonly string[];
}

/** What is asked of a value of one type, while goals are being read. */
export class Draft {
  readonly type: JsonType;
  number: NumberRules = createNumberRules();
  text: TextRules = createTextRules();
  array: ArrayRules = createArrayRules();
  object: ObjectRules = createObjectRules();
  /** The only values there may be, where they are listed. */
  finite: readonly unknown[] | undefined;
  /** True when the goals must be checked of each value made. */
  soft = false;
  choices: readonly Choice[] = [];
  conflict: Conflict | undefined;
  /** Goals read, with their watches. */
  private seen: Set<string> = new Set();
  private signs: Map<number, string> = new Map();
  private positive: Task[] = [];
  private negative: Task[] = [];
  private watches: Map<string, Watch> = new Map();

  constructor(type: JsonType) {
    this.type = type;
  }

  /** A copy that shares nothing that changes. */
  fork(): Draft {
    const copy = new Draft(this.type);
    copy.number = { ...this.number };
    copy.text = { ...this.text };
    copy.array = { ...this.array };
    copy.object = { ...this.object };
    copy.finite = this.finite;
    copy.soft = this.soft;
    copy.choices = this.choices;
    copy.seen = new Set(this.seen);
    copy.signs = new Map(this.signs);
    copy.positive = [...this.positive];
    copy.negative = [...this.negative];
    copy.watches = new Map(this.watches);
    return copy;
  }

  /** Notes a contradiction. Always false. */
  fail(pointer: string, ...keywords: string[]): false {
    this.conflict ??= { keywords, pointer };
    return false;
  }

  /** Notes that more is asked than is made. */
  exceed(keyword: string, limit: string): void {
    this.conflict = { keywords: [keyword], pointer: "", limit };
  }

  /** Adds a goal to be read; false when its opposite was added before. */
  push(goal: Goal, watches: readonly string[] = []): boolean {
    const key = watches.length === 0 ? String(goal.id) : `${goal.id} ${watches.join()}`;
    if (this.seen.has(key)) return true;
    this.seen.add(key);
    const sign = this.signs.get(goal.node.id * 4096 + (goal.scope.id % 4096));
    const own = goal.negative ? "-" : "+";
    if (sign !== undefined && sign !== own) return this.fail(goal.node.pointer, "not");
    this.signs.set(goal.node.id * 4096 + (goal.scope.id % 4096), own);
    (goal.negative ? this.negative : this.positive).push({ goal, watches });
    return true;
  }

  /** The next goal: what must hold first, for it decides what must not. */
  next(): Task | undefined {
    return this.positive.pop() ?? this.negative.pop();
  }

  /** Adds a choice. */
  choose(choice: Choice): boolean {
    if (choice.options.length === 0) return this.fail(choice.pointer, choice.keyword);
    if (choice.options.length === 1) return choice.options[0]!.apply(this);
    this.choices = [...this.choices, choice];
    return true;
  }

  /** Starts to watch for the schema that owns the keyword, or goes on with it. */
  watch(about: Watch["about"], goal: Goal, owner: Goal): string {
    const id = `${about} ${owner.id}`;
    if (!this.watches.has(id)) {
      this.watches.set(id, { id, goal, about, names: new Set(), patterns: [], upTo: 0, contains: [], all: false });
    }
    return id;
  }

  /** Tells watchers what was looked at. */
  tell(watches: readonly string[], change: (watch: Watch) => Watch): void {
    for (const id of watches) this.watches.set(id, change(this.watches.get(id)!));
  }

  /** Watches of members, or of items. */
  watching(about: Watch["about"]): Watch[] {
    return [...this.watches.values()].filter((watch) => watch.about === about);
  }
}
