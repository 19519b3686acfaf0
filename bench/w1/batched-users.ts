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

/** Rows whose texts are cut from one string. */
const BATCH_ROWS = 1024;
const ID_LENGTH = 36;
const ids = Buffer.alloc(ID_LENGTH * BATCH_ROWS, "-");
const bios = Buffer.alloc(256 * BATCH_ROWS);
const bioStarts = new Int32Array(BATCH_ROWS + 1);

function putByte(at: number, byte: number): void {
  const pair = HEX_PAIRS[byte]!;
  ids[at] = pair;
  ids[at + 1] = pair >> 8;
}

function makeIds(count: number): string {
  for (let i = 0; i < count; i++) {
    const at = i * ID_LENGTH;
    const a = word();
    const b = (word() & 0xffff0fff) | 0x4000;
    const c = (word() & 0x3fffffff) | 0x80000000;
    const d = word();
    putByte(at, a >>> 24);
    putByte(at + 2, (a >>> 16) & 255);
    putByte(at + 4, (a >>> 8) & 255);
    putByte(at + 6, a & 255);
    putByte(at + 9, b >>> 24);
    putByte(at + 11, (b >>> 16) & 255);
    putByte(at + 14, (b >>> 8) & 255);
    putByte(at + 16, b & 255);
    putByte(at + 19, c >>> 24);
    putByte(at + 21, (c >>> 16) & 255);
    putByte(at + 24, (c >>> 8) & 255);
    putByte(at + 26, c & 255);
    putByte(at + 28, d >>> 24);
    putByte(at + 30, (d >>> 16) & 255);
    putByte(at + 32, (d >>> 8) & 255);
    putByte(at + 34, d & 255);
  }
  return ids.toString("latin1", 0, count * ID_LENGTH);
}

function makeBios(count: number): string {
  let at = 0;
  for (let i = 0; i < count; i++) {
    const start = at;
    bioStarts[i] = start;
    for (let left = 3 + below(8); left > 0; left--) {
      const index = below(WORDS.length);
      const end = WORD_STARTS[index + 1]!;
      for (let from = WORD_STARTS[index]!; from < end; from++) bios[at++] = WORD_BYTES[from]!;
    }
    bios[start + 1]! &= 0xdf;
    bios[at++] = 46;
  }
  bioStarts[count] = at;
  return bios.toString("latin1", 0, at);
}

/** A limit beyond the limit: long texts of a thousand rows are one string, which the rows' texts are cut from. For information. */
export function createBatchedUsers(rows: number): Contestant<User[]> {
  return {
    run() {
      seed(1);
      const users: User[] = new Array(rows);
      for (let from = 0; from < rows; from += BATCH_ROWS) {
        const count = Math.min(BATCH_ROWS, rows - from);
        const idText = makeIds(count);
        const bioText = makeBios(count);
        for (let i = 0; i < count; i++) {
          const first = below(FIRST_NAMES.length);
          const last = below(LAST_NAMES.length);
          users[from + i] = {
            id: idText.substring(i * ID_LENGTH, (i + 1) * ID_LENGTH),
            firstName: FIRST_NAMES[first]!,
            lastName: LAST_NAMES[last]!,
            email: `${FIRST_LOWER[first]!}.${LAST_LOWER[last]!}${below(1000)}${AT_PROVIDERS[below(AT_PROVIDERS.length)]!}`,
            age: AGE.min + below(AGE.max - AGE.min + 1),
            country: COUNTRY_TABLE[below(COUNTRY_TABLE.length)]!,
            createdAt: new Date(CREATED_FROM + Math.floor(fraction() * CREATED_SPAN)),
            balance: Math.round((BALANCE.mean + BALANCE.stdDev * drawNormal()) * 100) / 100,
            active: word() < 0,
            bio: bioText.substring(bioStarts[i]! + 1, bioStarts[i + 1]!),
          };
        }
      }
      return users;
    },
  };
}
