import { type AnyField, type Cells, type FieldNode, SeedbedError } from "../../index.js";
import { createEdge, mixRow } from "./make/mix-row.js";
import { isHint, toHintField } from "./override-hint.js";
import { setMember } from "./values/copy-json.js";

/** What takes a value's place: a field, a hint, a function of the value around it, or a value. */
export type Override = AnyField | ((value: never) => unknown) | unknown;

/** Replaces parts of a value. */
export type Overrider = (value: unknown, row: number) => unknown;

interface Step {
  readonly name: string;
  /** True when it stands for every element of a list. */
  readonly each: boolean;
}

/**
 * Prepares what replaces parts of values.
 *
 * @param overrides - By path: `"address.city"`, `"items[].sku"`.
 * @param nested - Prepares a field.
 */
export function createOverrider(
  overrides: Readonly<Record<string, Override>>,
  nested: (name: string, node: FieldNode) => Cells,
): Overrider | undefined {
  const all = Object.entries(overrides).map(([path, override]) => {
    const steps = parsePath(path);
    const edge = createEdge(`#override ${path}`);
    const source = isHint(override) ? nested(`#override ${path}`, toHintField(override).node) : undefined;
    return { steps, edge, make: createSource(override, source) };
  });
  if (all.length === 0) return undefined;
  return (value, row) => {
    for (const { steps, edge, make } of all) {
      let index = 0;
      visit(
        value,
        steps,
        0,
        () => make(value, index === 0 ? row : mixRow(row, edge, index++)),
        () => index++,
      );
    }
    return value;
  };
}

function createSource(override: Override, cells: Cells | undefined): (value: unknown, row: number) => unknown {
  if (cells !== undefined) return (_, row) => cells.at(row);
  if (typeof override === "function") return (value) => (override as (value: unknown) => unknown)(value);
  return () => override;
}

function visit(value: unknown, steps: readonly Step[], at: number, make: () => unknown, count: () => void): void {
  const step = steps[at]!;
  const last = at === steps.length - 1;
  if (step.each) {
    if (!Array.isArray(value)) return;
    for (let i = 0; i < value.length; i++) {
      count();
      if (last) value[i] = make();
      else visit(value[i], steps, at + 1, make, count);
    }
    return;
  }
  if (typeof value !== "object" || value === null) return;
  if (last) {
    const made = make();
    if (made === undefined) delete (value as Record<string, unknown>)[step.name];
    else setMember(value as Record<string, unknown>, step.name, made);
  } else if (Object.hasOwn(value, step.name)) {
    visit((value as Record<string, unknown>)[step.name], steps, at + 1, make, count);
  }
}

/** `a.b[].c`: names, and `[]` for every element. */
function parsePath(path: string): readonly Step[] {
  const steps = path.split(".").flatMap((part): Step[] => {
    const name = part.replace(/(\[\])+$/, "");
    const lists = (part.length - name.length) / 2;
    return [...(name === "" ? [] : [{ name, each: false }]), ...Array.from({ length: lists }, () => ({ name: "", each: true }))];
  });
  if (steps.length > 0) return steps;
  throw new SeedbedError("PATH_UNKNOWN", "an override has no path", { hint: 'name a member: "address.city", or "items[].sku"' });
}
