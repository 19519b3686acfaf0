import { type PatternNode, parsePattern } from "./parse-pattern.js";

/** A step of the machine: reads one character, or goes on without. */
type Step =
  | { readonly kind: "read"; readonly test: (code: number) => boolean; next: number }
  | { readonly kind: "fork"; next: number; other: number }
  | { readonly kind: "start" | "end" | "edge" | "inside"; next: number }
  | { readonly kind: "done" };

const MAX_STEPS = 2000;

/**
 * Compiles a regular expression to a machine whose time is linear in the text: no backtracking, hence no pattern that
 * hangs. Matches anywhere in the text unless anchored, as CEL's `matches()` does.
 *
 * @param pattern - RE2 syntax without flags, named classes and lookaround.
 * @returns Tells whether a text matches.
 * @throws RangeError when the pattern is not well formed or becomes too large.
 * @source K. Thompson, "Regular Expression Search Algorithm", CACM 11 (1968).
 */
export function compilePattern(pattern: string): (text: string) => boolean {
  const steps: Step[] = [];
  emit(parsePattern(pattern), steps);
  steps.push({ kind: "done" });
  return (text) => run(steps, text);
}

/** Appends the steps of a node; every step without a target goes on to the step after the node. */
function emit(node: PatternNode, steps: Step[]): void {
  if (steps.length > MAX_STEPS) throw new RangeError("the pattern is too large");
  const here = steps.length;
  switch (node.kind) {
    case "set":
      steps.push({ kind: "read", test: node.test, next: here + 1 });
      return;
    case "start":
    case "end":
    case "edge":
    case "inside":
      steps.push({ kind: node.kind, next: here + 1 });
      return;
    case "sequence":
      for (const part of node.parts) emit(part, steps);
      return;
    case "choice":
      emitChoice(node.parts, steps);
      return;
    case "repeat":
      emitRepeat(node, steps);
  }
}

function emitChoice(parts: readonly PatternNode[], steps: Step[]): void {
  const ends: { next: number }[] = [];
  parts.forEach((part, i) => {
    const fork = { kind: "fork" as const, next: steps.length + 1, other: 0 };
    const isLast = i === parts.length - 1;
    if (!isLast) steps.push(fork);
    emit(part, steps);
    if (isLast) return;
    const jump = { kind: "fork" as const, next: 0, other: -1 };
    ends.push(jump);
    steps.push(jump);
    fork.other = steps.length;
  });
  for (const end of ends) end.next = steps.length;
}

function emitRepeat({ of, min, max }: PatternNode & { kind: "repeat" }, steps: Step[]): void {
  const before = steps.length;
  for (let i = 0; i < min; i++) {
    emit(of, steps);
    // Nothing repeated is nothing; without this, nested repetitions of nothing would take for ever.
    if (steps.length === before) return;
  }
  if (max === Number.POSITIVE_INFINITY) {
    const loop = { kind: "fork" as const, next: steps.length + 1, other: 0 };
    const at = steps.push(loop) - 1;
    emit(of, steps);
    steps.push({ kind: "fork", next: at, other: -1 });
    loop.other = steps.length;
    return;
  }
  const forks: { other: number }[] = [];
  for (let i = min; i < max; i++) {
    const fork = { kind: "fork" as const, next: steps.length + 1, other: 0 };
    forks.push(fork);
    steps.push(fork);
    emit(of, steps);
  }
  for (const fork of forks) fork.other = steps.length;
}

function run(steps: readonly Step[], text: string): boolean {
  const seen = new Int32Array(steps.length).fill(-1);
  let active: number[] = [];
  for (let at = 0; ; at++) {
    active.push(0);
    const reads: number[] = [];
    while (active.length > 0) {
      const index = active.pop()!;
      if (index < 0 || seen[index] === at) continue;
      seen[index] = at;
      const step = steps[index]!;
      if (step.kind === "done") return true;
      if (step.kind === "read") reads.push(index);
      else if (step.kind === "fork") active.push(step.other, step.next);
      else if (holds(step.kind, text, at)) active.push(step.next);
    }
    if (at >= text.length) return false;
    const code = text.charCodeAt(at);
    active = [];
    for (const index of reads) {
      const step = steps[index] as Step & { kind: "read" };
      if (step.test(code)) active.push(step.next);
    }
  }
}

function holds(kind: "start" | "end" | "edge" | "inside", text: string, at: number): boolean {
  if (kind === "start") return at === 0;
  if (kind === "end") return at === text.length;
  const isEdge = /\w/.test(text[at - 1] ?? "") !== /\w/.test(text[at] ?? "");
  return isEdge === (kind === "edge");
}
