import { describe, expect, test } from "vitest";
import { openUnit } from "../../../../src/random/distributions/open-unit.js";
import { FieldRandom } from "../../../../src/random/field-random.js";
import { cos } from "../../../../src/random/math/cos.js";
import { exp } from "../../../../src/random/math/exp.js";
import { highBits, powerOfTwo, withHighBits } from "../../../../src/random/math/float-bits.js";
import { ln } from "../../../../src/random/math/ln.js";
import { lnExcess } from "../../../../src/random/math/ln-excess.js";
import { pow } from "../../../../src/random/math/pow.js";
import { sin } from "../../../../src/random/math/sin.js";

const random = new FieldRandom([1, 2, 3, 4]);
const inputs = Array.from({ length: 20_000 }, (_, i) => openUnit(random.word(i, 0), random.word(i, 1)));

/** Distance in units of the last place; the engine's own functions may be one off themselves. */
function ulps(a: number, b: number): number {
  if (a === b || (Number.isNaN(a) && Number.isNaN(b))) return 0;
  const unit = Math.max(5e-324, 2 ** (Math.floor(Math.log2(Math.abs(b))) - 52));
  return Math.abs(a - b) / unit;
}

function worst(f: (x: number) => number, reference: (x: number) => number, input: (u: number) => number): number {
  let most = 0;
  for (const u of inputs) {
    const x = input(u);
    const distance = ulps(f(x), reference(x));
    if (!(distance <= most)) most = distance;
  }
  return most;
}

describe("ln", () => {
  test("agrees with the engine over the whole range", () => {
    expect(worst(ln, Math.log, (u) => 10 ** (u * 615 - 307))).toBeLessThan(2);
    expect(worst(ln, Math.log, (u) => 0.5 + u)).toBeLessThan(2);
    expect(worst(ln, Math.log, (u) => 1 + (u - 0.5) * 1e-6)).toBeLessThan(2);
    expect(worst(ln, Math.log, (u) => u * 2 ** -1022)).toBeLessThan(2);
  });
  test("edge cases", () => {
    expect([0, -0, 1, Number.POSITIVE_INFINITY].map(ln)).toEqual([-Infinity, -Infinity, 0, Infinity]);
    expect([-1, Number.NaN, Number.NEGATIVE_INFINITY].map(ln)).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    expect(ulps(ln(5e-324), Math.log(5e-324))).toBeLessThan(2);
    expect(ulps(ln(Number.MAX_VALUE), Math.log(Number.MAX_VALUE))).toBeLessThan(2);
  });
});

describe("exp", () => {
  test("agrees with the engine over the whole range", () => {
    expect(worst(exp, Math.exp, (u) => u * 1416 - 707)).toBeLessThan(2);
    expect(worst(exp, Math.exp, (u) => u - 0.5)).toBeLessThan(2);
    expect(worst(exp, Math.exp, (u) => (u - 0.5) * 1e-9)).toBeLessThan(2);
    expect(worst(exp, Math.exp, (u) => -708 - u * 37)).toBeLessThanOrEqual(2);
  });
  test("edge cases", () => {
    expect([0, -0, Number.NEGATIVE_INFINITY, -746, 710, Number.POSITIVE_INFINITY].map(exp)).toEqual([
      1,
      1,
      0,
      0,
      Infinity,
      Infinity,
    ]);
    expect(exp(Number.NaN)).toBeNaN();
    expect(ulps(exp(709.782712893384), Math.exp(709.782712893384))).toBeLessThan(400);
    expect(exp(709.78)).toBeLessThan(Number.MAX_VALUE);
    expect(exp(-745.13)).toBe(5e-324);
  });
});

describe("pow", () => {
  test("is exact where whole powers are", () => {
    for (let k = 0; k <= 22; k++) expect(pow(10, k)).toBe(Number(`1e${k}`));
    for (let k = -1074; k < 1024; k++) expect(pow(2, k)).toBe(Number(2n ** BigInt(Math.max(0, k))) * (k < 0 ? 2 ** k : 1));
    expect(pow(-3, 3)).toBe(-27);
    expect(pow(1.5, -2)).toBe(1 / 2.25);
    expect(pow(9, 0.5)).toBe(3);
  });
  test("agrees with the engine to the digits that |y ln x| leaves", () => {
    for (let i = 0; i < 5000; i++) {
      const x = 10 ** (inputs[i]! * 8 - 4);
      const y = inputs[i + 5000]! * 40 - 20;
      expect(Math.abs(pow(x, y) / x ** y - 1)).toBeLessThan(2e-16 * (3 + 2 * Math.abs(y * Math.log(x))));
    }
  });
  test("edge cases are those of the language", () => {
    const edges = [0, -0, 1, -1, 0.5, 2, -2, 3, -3, 2.5, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN];
    const wrong: string[] = [];
    for (const x of edges) {
      for (const y of edges) {
        const [got, want] = [pow(x, y), x ** y];
        const same = Object.is(got, want) || Math.abs(got / want - 1) < 1e-15;
        if (!same) wrong.push(`${x} ** ${y} is ${want}, got ${got}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe("sin and cos", () => {
  test("agree with the engine for small, large and huge angles", () => {
    for (const u of inputs) {
      for (const x of [(u - 0.5) * 20, (u - 0.5) * 3e6, 10 ** (u * 300), -(10 ** (u * 18))]) {
        expect(Math.abs(sin(x) - Math.sin(x))).toBeLessThan(4e-16);
        expect(Math.abs(cos(x) - Math.cos(x))).toBeLessThan(4e-16);
      }
    }
  });
  test("edge cases", () => {
    expect([sin(0), cos(0), sin(Number.POSITIVE_INFINITY), cos(Number.NaN)]).toEqual([0, 1, Number.NaN, Number.NaN]);
    expect(sin(Math.PI)).toBeCloseTo(1.2246467991473532e-16, 30);
  });
});

test("lnExcess keeps its digits near 0", () => {
  expect(lnExcess(1e-8) / 4.999999966666667e-17).toBeCloseTo(1, 14);
  expect(lnExcess(-1e-5) / 5.000033333583335e-11).toBeCloseTo(1, 14);
  expect(lnExcess(0)).toBe(0);
  expect(lnExcess(0.3)).toBeCloseTo(0.3 - Math.log(1.3), 15);
  expect(lnExcess(-1)).toBe(Number.POSITIVE_INFINITY);
});

test("halves of numbers", () => {
  expect(highBits(-2)).toBe(0xc0000000);
  expect(withHighBits(1.5, 0x40080000)).toBe(3);
  expect([powerOfTwo(-1022), powerOfTwo(0), powerOfTwo(1023)]).toEqual([2 ** -1022, 1, 2 ** 1023]);
});
