import type { Contestant } from "../harness/contestant.js";
import { HEX_PAIRS, WORD_BYTES, WORD_STARTS } from "./ascii-tables.js";
import { drawNormal } from "./draw-normal.js";
import { AGE, BALANCE, CREATED, type User } from "./user.js";
import { COUNTRY_TABLE, FIRST_NAMES, LAST_NAMES, PROVIDERS, WORDS } from "./word-lists.js";
import { below, fraction, seed, word } from "./xoshiro.js";

const FIRST_LOWER = FIRST_NAMES.map((name) => name.toLowerCase().replace(/[^a-z]/g, ""));
const LAST_LOWER = LAST_NAMES.map((name) => name.toLowerCase().replace(/[^a-z]/g, ""));
const AT_PROVIDERS = PROVIDERS.map((provider) => `@${provider}`);
const CREATED_FROM = Date.parse(CREATED.from);
const CREATED_SPAN = Date.parse(CREATED.to) - CREATED_FROM + 1;

// One string made from bytes costs a fraction of one made by adding up many small strings.
const idBytes = Buffer.alloc(36, "-");
const bioBytes = Buffer.alloc(1024);

function putByte(at: number, byte: number): void {
  const pair = HEX_PAIRS[byte]!;
  idBytes[at] = pair;
  idBytes[at + 1] = pair >> 8;
}

function makeId(): string {
  const a = word();
  const b = (word() & 0xffff0fff) | 0x4000;
  const c = (word() & 0x3fffffff) | 0x80000000;
  const d = word();
  putByte(0, a >>> 24);
  putByte(2, (a >>> 16) & 255);
  putByte(4, (a >>> 8) & 255);
  putByte(6, a & 255);
  putByte(9, b >>> 24);
  putByte(11, (b >>> 16) & 255);
  putByte(14, (b >>> 8) & 255);
  putByte(16, b & 255);
  putByte(19, c >>> 24);
  putByte(21, (c >>> 16) & 255);
  putByte(24, (c >>> 8) & 255);
  putByte(26, c & 255);
  putByte(28, d >>> 24);
  putByte(30, (d >>> 16) & 255);
  putByte(32, (d >>> 8) & 255);
  putByte(34, d & 255);
  return idBytes.toString("latin1", 0, 36);
}

function makeSentence(): string {
  const count = 3 + below(8);
  let at = 0;
  for (let i = 0; i < count; i++) {
    const index = below(WORDS.length);
    const end = WORD_STARTS[index + 1]!;
    for (let from = WORD_STARTS[index]!; from < end; from++) bioBytes[at++] = WORD_BYTES[from]!;
  }
  bioBytes[1]! &= 0xdf;
  bioBytes[at++] = 46;
  return bioBytes.toString("latin1", 1, at);
}

function makeUser(): User {
  const first = below(FIRST_NAMES.length);
  const last = below(LAST_NAMES.length);
  return {
    id: makeId(),
    firstName: FIRST_NAMES[first]!,
    lastName: LAST_NAMES[last]!,
    email: `${FIRST_LOWER[first]!}.${LAST_LOWER[last]!}${below(1000)}${AT_PROVIDERS[below(AT_PROVIDERS.length)]!}`,
    age: AGE.min + below(AGE.max - AGE.min + 1),
    country: COUNTRY_TABLE[below(COUNTRY_TABLE.length)]!,
    createdAt: new Date(CREATED_FROM + Math.floor(fraction() * CREATED_SPAN)),
    balance: Math.round((BALANCE.mean + BALANCE.stdDev * drawNormal()) * 100) / 100,
    active: word() < 0,
    bio: makeSentence(),
  };
}

/** The hand-written limit: a seeded loop over tables, row by row, as an expert writes it for these ten fields and nothing else. */
export function createHandWrittenUsers(rows: number): Contestant<User[]> {
  return {
    run() {
      seed(1);
      const users: User[] = new Array(rows);
      for (let i = 0; i < rows; i++) users[i] = makeUser();
      return users;
    },
  };
}
