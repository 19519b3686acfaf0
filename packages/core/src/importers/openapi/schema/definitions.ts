import { keyOf, type Place } from "../document/place.js";
import { nameOf } from "./family.js";

/** A schema of a family: as its children extend it, with its own tag, or as any of its descendants. */
export type Variant = "base" | "tagged" | "any";

/** A schema that others refer to. */
export interface Definition {
  readonly name: string;
  readonly place: Place;
  readonly variant: Variant;
}

/** The schemas that a bundle's references lead to, each under a name of its own. */
export class Definitions {
  private readonly kept: number;
  private readonly known = new Map<string, Definition>();
  private readonly open: Definition[] = [];
  /** Names given out, with the number that the next of the same name gets. */
  private readonly names = new Map<string, number>();

  /**
   * @param kept - How many there are before the bundle leaves out what it can.
   */
  constructor(kept: number) {
    this.kept = kept;
  }

  /** How many there are. */
  get size(): number {
    return this.known.size;
  }

  /** True when some schemas are to be left out. */
  get isLimited(): boolean {
    return this.kept !== Number.POSITIVE_INFINITY;
  }

  /** True when what can be left out is left out from now on. */
  get isFull(): boolean {
    return this.known.size >= this.kept;
  }

  /** Tells whether a schema has a name already. */
  has(place: Place, variant: Variant): boolean {
    return this.known.has(`${variant} ${keyOf(place)}`);
  }

  /**
   * The name of a schema, a new one the first time.
   *
   * @param place - The schema.
   * @param variant - Which of its family's forms.
   */
  nameOf(place: Place, variant: Variant): string {
    const key = `${variant} ${keyOf(place)}`;
    let definition = this.known.get(key);
    if (definition === undefined) {
      definition = { name: this.newName(variant === "any" ? nameOf(place) : `${nameOf(place)}.${variant}`), place, variant };
      this.known.set(key, definition);
      this.open.push(definition);
    }
    return definition.name;
  }

  /** Takes the next one that was not taken yet: the nearest to where references started from, where some are left out. */
  take(): Definition | undefined {
    return this.isLimited ? this.open.shift() : this.open.pop();
  }

  private newName(wanted: string): string {
    let name = wanted;
    let next = this.names.get(wanted) ?? 1;
    while (this.names.has(name)) name = `${wanted}.${++next}`;
    this.names.set(wanted, next);
    if (name !== wanted) this.names.set(name, 1);
    return name;
  }
}
