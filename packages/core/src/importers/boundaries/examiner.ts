import type { Subject } from "../invalid/subject/subject.js";
import type { Goal } from "../json-schema/goal/goal.js";
import type { Location } from "../json-schema/place/location.js";
import { Draft } from "../json-schema/shape/draft.js";
import { Refuter } from "../json-schema/shape/refute.js";
import { solve } from "../json-schema/shape/solve.js";
import { canonicalText } from "../json-schema/values/equal.js";
import type { Edge } from "./boundary.js";

/** Parts inside each other whose edges are looked at. */
const MAX_DEPTH = 5;
/** Edges kept for one part at most. */
const MAX_EDGES = 64;

/** One way to be a value of a part: what is asked of it, with all choices taken. */
export interface Alternative {
  readonly goals: readonly Goal[];
  readonly draft: Draft;
  readonly depth: number;
}

/** Finds the edges of one type of values. */
export type EdgeFinder = (alternative: Alternative, examiner: Examiner) => Iterable<Edge>;

/** Looks at a schema part by part for edges, and keeps account of what it leaves out. */
export class Examiner {
  readonly subject: Subject;
  readonly leftOut: string[] = [];
  private readonly finders: Readonly<Record<Draft["type"], EdgeFinder>>;
  private readonly known = new Map<string, readonly Edge[]>();
  private readonly asked = new Map<string, Goal>();

  constructor(subject: Subject, finders: Readonly<Record<Draft["type"], EdgeFinder>>) {
    this.subject = subject;
    this.finders = finders;
  }

  /**
   * The edges of a part.
   *
   * @param goals - What is asked of the part.
   * @param depth - How deep it stands.
   */
  edges(goals: readonly Goal[], depth: number): readonly Edge[] {
    const place = this.subject.shapes.location(goals);
    const key = `${place.id} ${depth}`;
    let edges = this.known.get(key);
    if (edges === undefined) {
      // A part inside itself sees one plain value, so that looking ends.
      this.known.set(key, this.plain(goals));
      edges = depth >= MAX_DEPTH ? this.plain(goals) : this.find(place, goals, depth);
      this.known.set(key, edges);
    }
    return edges;
  }

  /** Makes a value of some goals and of further keywords, in the schema's draft. */
  make(goals: readonly Goal[], keywords: object, size = 4): { readonly value: unknown } | undefined {
    const within = goals[0] ?? this.subject.root;
    const key = `${within.id} ${JSON.stringify(keywords)}`;
    let goal = this.asked.get(key);
    if (goal === undefined) this.asked.set(key, (goal = this.subject.ask(keywords, within)));
    return this.subject.make([...goals, goal], 0, size);
  }

  /** Tells whether a value meets all that is asked of a part. */
  accepts(goals: readonly Goal[], value: unknown): boolean {
    return this.subject.shapes.evaluator.meetsAll(goals, value);
  }

  private plain(goals: readonly Goal[]): readonly Edge[] {
    const found = this.subject.make(goals, 0, 0);
    return found === undefined ? [] : [{ value: found.value, label: "a plain value" }];
  }

  private find(place: Location, goals: readonly Goal[], depth: number): readonly Edge[] {
    if (place.isEmpty()) return [];
    const found = new Map<string, Edge>();
    const { space, evaluator } = this.subject.shapes;
    const reading = { space, refuter: new Refuter(space, evaluator), lenient: false };
    for (const type of new Set(place.alternatives.map((alternative) => alternative.type))) {
      const start = new Draft(type);
      if (!place.goals.every((goal) => start.push(goal))) continue;
      for (const draft of solve(start, reading, (done) => done).found) {
        const edges = draft.finite === undefined ? this.finders[type]({ goals, draft, depth }, this) : listed(draft.finite);
        for (const edge of edges) {
          const text = canonicalText(edge.value);
          if (found.has(text) || !place.accepts(edge.value)) continue;
          if (found.size < MAX_EDGES || depth === 0) found.set(text, edge);
          else this.leftOut.push(edge.label);
        }
      }
    }
    return [...found.values()];
  }
}

function listed(values: readonly unknown[]): Edge[] {
  return values.map((value) => ({ value, label: `the value ${cut(JSON.stringify(value))}` }));
}

/** A text of at most 40 characters. */
function cut(text: string): string {
  const characters = [...text];
  return characters.length <= 40 ? text : `${characters.slice(0, 39).join("")}…`;
}
