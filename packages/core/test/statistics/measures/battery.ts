import { deriveKey } from "../../../src/random/derive-key.js";
import { FieldRandom } from "../../../src/random/field-random.js";
import { type Key, type Seed, seedToKey } from "../../../src/random/seed-key.js";
import { avalancheDeviates } from "./avalanche.js";
import { birthdaySpacingsDeviate } from "./birthday-spacings.js";
import { collisionDeviate } from "./collisions.js";
import { jointDeviates } from "./joint.js";
import { createStream, STREAMS } from "./streams.js";

/** What one measure found. */
export interface Measurement {
  readonly name: string;
  /** Standard normal when words are random. */
  readonly deviate: number;
}

/** How much is measured. */
export interface BatterySize {
  /** Words for each avalanche bit. */
  readonly flips: number;
  /** Words for each pair of runs. */
  readonly pairs: number;
  /** Words among which repeats are counted; powers of two. */
  readonly collisions: readonly number[];
  /** Years of birthday spacings a stream. */
  readonly years: number;
}

/**
 * Measures the words of one seed in all directions.
 *
 * @param seed - The seed.
 * @param size - How much is measured.
 * @returns Every measurement, one after the other.
 */
export function* runBattery(seed: Seed, size: BatterySize): Generator<Measurement> {
  const key = deriveKey(deriveKey(seedToKey(seed), "users"), "age");
  yield* measureAvalanche(key, size.flips);
  yield* measurePairs(key, size.pairs);
  for (const stream of STREAMS) {
    for (const count of size.collisions) {
      const next = createStream(stream, seed);
      yield { name: `collisions ${stream} ${count}`, deviate: collisionDeviate(Uint32Array.from({ length: count }, next)) };
    }
    yield { name: `birthdays ${stream}`, deviate: birthdaySpacingsDeviate(createStream(stream, seed), size.years) };
  }
}

function* measureAvalanche(key: Key, flips: number): Generator<Measurement> {
  const random = new FieldRandom(key);
  const source = new FieldRandom(deriveKey(key, "test inputs"));
  const anyRow = (trial: number): number => source.word(trial, 0) * 2097152 + (source.word(trial, 1) >>> 11);
  for (let bit = 0; bit < 53; bit++) {
    const step = 2 ** bit;
    const deviates = avalancheDeviates(flips, (trial) => {
      // Half of the inputs are any rows, the other half the first without the bit: structure shows in small numbers.
      const small = trial >> 1;
      const row = trial % 2 === 0 ? anyRow(trial) : small + (small - (small % step));
      const other = Math.floor(row / step) % 2 === 0 ? row + step : row - step;
      return [random.word(row, trial & 7), random.word(other, trial & 7)];
    });
    for (const deviate of deviates) yield { name: `avalanche row bit ${bit}`, deviate };
  }
  for (let bit = 0; bit < 32; bit++) {
    const deviates = avalancheDeviates(flips, (trial) => {
      const row = source.word(trial, 2) & 1023;
      return [random.word(row, trial), random.word(row, (trial ^ (1 << bit)) >>> 0)];
    });
    for (const deviate of deviates) yield { name: `avalanche draw bit ${bit}`, deviate };
  }
  for (let bit = 0; bit < 128; bit++) {
    const flipped = [...key] as [number, number, number, number];
    flipped[bit >> 5]! ^= 1 << (bit & 31);
    const changed = new FieldRandom(flipped);
    const deviates = avalancheDeviates(flips, (trial) => {
      const row = anyRow(trial);
      return [random.word(row, trial & 7), changed.word(row, trial & 7)];
    });
    for (const deviate of deviates) yield { name: `avalanche key bit ${bit}`, deviate };
  }
}

function* measurePairs(key: Key, pairs: number): Generator<Measurement> {
  const random = new FieldRandom(key);
  const sibling = new FieldRandom(deriveKey(key, "sibling"));
  const run = (word: (i: number) => number): Uint32Array => Uint32Array.from({ length: pairs }, (_, i) => word(i));
  const first = run((i) => random.word(i, 0));
  const named: [string, Uint32Array, Uint32Array][] = [];
  const add = (name: string, a: Uint32Array, b: Uint32Array): void => void named.push([name, a, b]);
  add(
    "rows, next row",
    first,
    run((i) => random.word(i + 1, 0)),
  );
  add(
    "field and sibling",
    first,
    run((i) => sibling.word(i, 0)),
  );
  add("fields of one row", ...fieldsOfOneRow(key, pairs));
  for (let draw = 1; draw < 4; draw++)
    add(
      `draw 0 and ${draw}`,
      first,
      run((i) => random.word(i, draw)),
    );
  for (const bit of [21, 31, 32, 33, 40, 52]) {
    // Only rows that differ in the bit: a pair must not come twice.
    add(
      `rows 2^${bit} apart`,
      first,
      run((i) => random.word(i + 2 ** bit, 0)),
    );
  }
  for (const bit of [0, 1, 4, 8, 16, 24, 31, 32]) {
    // Past the last row the walk begins again, one row on.
    const steps = 2 ** (53 - bit);
    const strided = run((i) => random.word((i % steps) * 2 ** bit + Math.floor(i / steps), 0));
    add(`stride 2^${bit}`, strided.subarray(0, -1), strided.subarray(1));
  }
  for (const stride of [3, 10, 60, 1000, 86400, 65537, 4294967295]) {
    const strided = run((i) => random.word(i * stride, 0));
    add(`stride ${stride}`, strided.subarray(0, -1), strided.subarray(1));
  }
  const across = run((i) => random.word(4294967296 - pairs / 2 + i, 0));
  add("rows across 2^32", across.subarray(0, -1), across.subarray(1));
  const top = run((i) => random.word(9007199254740991 - i, 0));
  add("rows below 2^53", top.subarray(0, -1), top.subarray(1));
  for (const [name, a, b] of named) for (const deviate of jointDeviates(a, b)) yield { name, deviate };
}

function fieldsOfOneRow(key: Key, pairs: number): [Uint32Array, Uint32Array] {
  const words = Uint32Array.from({ length: pairs + 1 }, (_, i) => new FieldRandom(deriveKey(key, `field ${i}`)).word(41, 0));
  return [words.subarray(0, -1), words.subarray(1)];
}
