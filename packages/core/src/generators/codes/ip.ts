import { Field } from "../../definition/field.js";
import type { FieldRandom } from "../../random/field-random.js";
import type { CellsInit } from "../contract/cells.js";
import { defineBuiltinField, type FieldBuilder } from "../contract/define-field.js";
import type { Generator } from "../contract/generator.js";

/** Options of IP addresses. */
export interface IpOptions {
  /** 4 unless stated, or 6. */
  readonly version?: 4 | 6;
  /**
   * `"private"` (version 4 unless stated), `"documentation"` (version 6 unless stated), both of which reach nobody; or
   * `"any"` unicast address.
   */
  readonly range?: "documentation" | "private" | "any";
}

/** Runs of version 4 addresses as first and last number. */
const V4: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  documentation: [
    [0xc0000200, 0xc00002ff],
    [0xc6336400, 0xc63364ff],
    [0xcb007100, 0xcb0071ff],
  ],
  private: [
    [0x0a000000, 0x0affffff],
    [0xac100000, 0xac1fffff],
    [0xc0a80000, 0xc0a8ffff],
  ],
  any: [
    [0x01000000, 0x7effffff],
    [0x80000000, 0xdfffffff],
  ],
};
/** The first two groups of version 6 addresses: least value, and how many values follow it. */
const V6: Readonly<Record<string, readonly [least: number, count: number]>> = {
  documentation: [0x20010db8, 1],
  private: [0xfd000000, 0x01000000],
  any: [0x20000000, 0x20000000],
};
const RANGES = ["documentation", "private", "any"] as const;
const WORD = 4294967296;

const generator: Generator<IpOptions, string> = {
  name: "ip",
  options: (z) => z.strictObject({ version: z.union([z.literal(4), z.literal(6)]).optional(), range: z.enum(RANGES).optional() }),
  prepare(options, context) {
    const version = options.version ?? 4;
    const range = options.range ?? (version === 6 ? "documentation" : "private");
    if (version !== 4 && version !== 6) context.report("version", `there is no IP version ${String(version)}`, "use 4 or 6");
    if (!RANGES.includes(range)) {
      context.report("range", `range must be one of ${RANGES.join(", ")}, got ${JSON.stringify(range)}`);
      return createV4(context.random, V4.private!);
    }
    return version === 6 ? createV6(context.random, V6[range]!) : createV4(context.random, V4[range]!);
  },
};

function createV4(random: FieldRandom, runs: readonly (readonly [number, number])[]): CellsInit<string> {
  const domain = runs.reduce((sum, [from, to]) => sum + to - from + 1, 0);
  const pick = (index: number): string => {
    let rest = index;
    for (const [from, to] of runs) {
      if (rest <= to - from) return formatV4(from + rest);
      rest -= to - from + 1;
    }
    return "";
  };
  return { type: { type: "string" }, domain, pick, at: (row) => pick(Math.floor(random.uniform53(row, 0) * domain)) };
}

function formatV4(address: number): string {
  return `${Math.floor(address / 16777216)}.${(address >>> 16) & 255}.${(address >>> 8) & 255}.${address & 255}`;
}

/** The four words of an address are draws 0 to 3; an index replaces the low 53 bits. */
function createV6(random: FieldRandom, [least, count]: readonly [number, number]): CellsInit<string> {
  const top = (row: number): number => least + (random.word(row, 0) % count);
  return {
    type: { type: "string" },
    domain: 9007199254740992,
    at: (row) => formatV6(top(row), random.word(row, 1), random.word(row, 2), random.word(row, 3)),
    pick(index, row) {
      const high = Math.floor(index / WORD);
      return formatV6(top(row), random.word(row, 1), ((random.word(row, 2) & 0xffe00000) | high) >>> 0, index % WORD);
    },
  };
}

/** The canonical text: no leading zeros, the longest run of zero groups left out. */
function formatV6(...words: readonly number[]): string {
  const groups = words.flatMap((word) => [word >>> 16, word & 0xffff]);
  let start = -1;
  let longest = 1;
  for (let i = 0; i < groups.length; i++) {
    let end = i;
    while (end < groups.length && groups[end] === 0) end++;
    if (end - i > longest) {
      longest = end - i;
      start = i;
    }
  }
  const write = (part: readonly number[]): string => part.map((group) => group.toString(16)).join(":");
  return start < 0 ? write(groups) : `${write(groups.slice(0, start))}::${write(groups.slice(start + longest))}`;
}

/**
 * IP addresses, from ranges that reach nobody unless asked otherwise.
 *
 * @param options - `version` 4 or 6; `range`: documentation, private or any.
 * @returns A field of strings.
 * @source RFC 5737, RFC 1918, RFC 3849, RFC 4193; text form of version 6: RFC 5952.
 * @example
 * ```ts
 * f.ip({ version: 6 });
 * ```
 */
export const ip: FieldBuilder<(options?: IpOptions) => Field<string>> = /* @__PURE__ */ defineBuiltinField(
  generator,
  (options: IpOptions = {}) => new Field<string>({ kind: "ip", ...options }),
);
