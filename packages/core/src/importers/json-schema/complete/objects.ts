import { createEdge, type Edge, mixRow } from "../make/mix-row.js";
import { ObjectLiterals } from "../make/object-literal.js";
import type { Location } from "../place/location.js";
import type { Places } from "../place/places.js";
import { setMember } from "../values/copy-json.js";
import type { Names } from "./names.js";

/** A member that the schema names. */
export interface Member {
  readonly name: string;
  readonly required: boolean;
  readonly place: Location;
}

/** Which members an object has. */
export interface ObjectPlan {
  readonly members: readonly Member[];
  readonly names: Names | undefined;
  readonly min: number;
  readonly max: number;
}

const PRESENCE_DRAW = 3;
const COUNT_DRAW = 4;
/** Further members at most, unless more must be there. */
const EXTRA = 3;
const extra: Edge = /* @__PURE__ */ createEdge("#extra");

/**
 * A function that makes objects.
 *
 * @param plan - Which members they have.
 * @param shapes - Sizes and options.
 */
export function createObjectMaker(plan: ObjectPlan, shapes: Places): (row: number, size: number) => Record<string, unknown> {
  const { names, min, max } = plan;
  const { run } = shapes;
  const members = plan.members.map((member) => ({
    ...member,
    edge: createEdge(`.${member.name}`),
    slot: -1,
    nullable: false,
  }));
  shapes.whenRanked(() => {
    for (const member of members) {
      member.slot = shapes.realism?.(member.name, member.place) ?? -1;
      member.nullable = member.place.alternatives.some(({ type }) => type === "null");
    }
  });
  const count = members.length;
  const present = new Uint8Array(count);
  const needed = members.filter(({ required }) => required).length;
  const free = max >= count && min <= needed;
  let order: readonly number[] | undefined;
  const fillers = (): readonly number[] => {
    order ??= members.map((_, i) => i).sort((a, b) => members[a]!.place.rank - members[b]!.place.rank || a - b);
    return order;
  };
  const choose = (row: number, size: number): number => {
    let chosen = 0;
    for (let i = 0; i < count; i++) {
      const { required, place, edge } = members[i]!;
      const there =
        required ||
        (!place.dead &&
          run.random.uniform(mixRow(row, edge), PRESENCE_DRAW) < shapes.optionalFraction * shapes.share(place, size));
      present[i] = there ? 1 : 0;
      if (there) chosen++;
    }
    if (free) return chosen;
    // The shallowest first: they come to an end where others would not.
    const shallow = names === undefined ? Number.POSITIVE_INFINITY : names.rank();
    for (const i of chosen < min ? fillers() : []) {
      if (chosen >= min) break;
      if (present[i] === 1 || members[i]!.place.dead || (size <= 0 && members[i]!.place.rank > shallow)) continue;
      present[i] = 1;
      chosen++;
    }
    for (let i = count - 1; i >= 0 && chosen > max; i--) {
      if (present[i] === 1 && !members[i]!.required) {
        present[i] = 0;
        chosen--;
      }
    }
    return chosen;
  };
  const makeMember = (index: number, row: number, size: number): unknown => {
    const member = members[index]!;
    const { path } = run;
    const value = makeAt(member, run.enter(member.name, mixRow(row, member.edge)), size);
    run.path = path;
    return value;
  };
  const makeAt = ({ place, slot, nullable }: (typeof members)[number], at: number, size: number): unknown => {
    const cells = slot < 0 ? undefined : run.cells[slot];
    if (cells === undefined) return place.make(at, shapes.sizeInto(place, size));
    // Whether there is a value at all is not for its name to say.
    const plain = nullable ? place.make(at, shapes.sizeInto(place, size)) : undefined;
    if (plain === null) return null;
    const value = cells.at(at);
    return place.fits(value) ? value : (plain ?? place.make(at, shapes.sizeInto(place, size)));
  };
  // What is marked is noted with the object it is in, which a literal does not know yet.
  const literals = members.some(({ place }) => place.mark !== undefined)
    ? undefined
    : new ObjectLiterals(members.map(({ name }) => name));
  return (row, size) => {
    const chosen = needed === count && max >= count ? all(present, count) : choose(row, size);
    // Members may be made of the same plan again, further in: what was chosen is read before.
    const mask = count <= 30 ? maskOf(present, count) : Uint8Array.from(present);
    const literal = typeof mask === "number" ? literals?.find(mask) : undefined;
    const out = literal === undefined ? {} : literal(makeMember, row, size);
    if (literal === undefined) {
      for (let i = 0; i < count; i++) {
        if (typeof mask === "number" ? (mask & (1 << i)) === 0 : mask[i] === 0) continue;
        const { name, place } = members[i]!;
        setMember(out, name, makeMember(i, row, size));
        if (place.mark !== undefined) run.marked.push({ owner: out, key: name, mark: place.mark });
      }
    }
    if (names === undefined) return out;
    const least = Math.max(0, min - chosen);
    const usual = names.expected && size >= 4 ? 1 + Math.floor(run.random.uniform(row, COUNT_DRAW) * EXTRA) : 0;
    const most = Math.min(max - chosen, Math.max(least, usual));
    for (let made = 0, tries = 0; made < most && tries < most * 8 + 32; tries++) {
      const name = names.make(row, tries);
      if (Object.hasOwn(out, name) || members.some((member) => member.name === name)) continue;
      const place = names.placeOf(name);
      if (size <= 0 && (place?.rank ?? 0) > names.rank()) continue;
      if (place === undefined || place.dead || (made >= least && shapes.share(place, size) < 1)) continue;
      const { path } = run;
      setMember(out, name, place.make(run.enter(name, mixRow(row, extra, made + 1)), shapes.sizeInto(place, size)));
      run.path = path;
      if (place.mark !== undefined) run.marked.push({ owner: out, key: name, mark: place.mark });
      made++;
    }
    return out;
  };
}

function all(present: Uint8Array, count: number): number {
  present.fill(1, 0, count);
  return count;
}

function maskOf(present: Uint8Array, count: number): number {
  let mask = 0;
  for (let i = 0; i < count; i++) mask |= present[i]! << i;
  return mask;
}
