/** Makes the member of a number. */
export type MakeMember = (index: number, row: number, size: number) => unknown;

/** Makes an object of some members, in one go. */
export type ObjectLiteral = (make: MakeMember, row: number, size: number) => Record<string, unknown>;

const MOST_MEMBERS = 30;
const MOST_SHAPES = 64;
/** Before so many objects, writing a program costs more than it saves. */
const COMPILED_AFTER = 48;
/** Names that can stand in a program's text without meaning anything there; the same rule as for rows of tables. */
const PLAIN_NAME = /^[\p{L}\p{N}_$ -]+$/u;

/** False once the platform refused to make code from text, as a content security policy may ask it to. */
let allowed = true;

/**
 * The literals of one kind of object, by which members are there.
 *
 * Engines make objects several times faster from a literal with names of its own than member by member.
 */
export class ObjectLiterals {
  private readonly names: readonly string[];
  private readonly literals = new Map<number, ObjectLiteral>();
  private readonly possible: boolean;
  private asked = 0;

  /** @param names - Names of all members, at most 30 of them, or no literal is made. */
  constructor(names: readonly string[]) {
    this.names = names;
    this.possible = names.length <= MOST_MEMBERS && names.every((name) => PLAIN_NAME.test(name) && name !== "__proto__");
  }

  /**
   * The literal of some members.
   *
   * @param mask - One bit a member, the first the least.
   * @returns Undefined while a plain loop does as well, or where no program may be made.
   */
  find(mask: number): ObjectLiteral | undefined {
    if (!this.possible || !allowed) return undefined;
    if (this.asked < COMPILED_AFTER) {
      this.asked++;
      return undefined;
    }
    const known = this.literals.get(mask);
    if (known !== undefined || this.literals.size >= MOST_SHAPES) return known;
    const members = this.names.flatMap((name, i) => ((mask & (1 << i)) === 0 ? [] : [`"${name}":make(${i},row,size)`]));
    try {
      const literal = new Function("make", "row", "size", `"use strict";return{${members}}`) as ObjectLiteral;
      this.literals.set(mask, literal);
      return literal;
    } catch {
      allowed = false;
      return undefined;
    }
  }
}
