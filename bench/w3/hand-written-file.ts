import { closeSync, openSync, rmSync, writeSync } from "node:fs";
import type { Contestant } from "../harness/contestant.js";
import { HEX_PAIRS } from "../w1/ascii-tables.js";
import { drawNormal } from "../w1/draw-normal.js";
import { AGE, BALANCE, CREATED } from "../w1/user.js";
import { COUNTRY_TABLE, FIRST_NAMES, LAST_NAMES, PROVIDERS, WORDS } from "../w1/word-lists.js";
import { below, seed, word } from "../w1/xoshiro.js";
import { type FileFormat, usersPath, type WrittenUsers } from "./written-users.js";

const FIELDS = ["id", "firstName", "lastName", "email", "age", "country", "createdAt", "balance", "active", "bio"];
/** Fields that JSON puts in quotes. */
const QUOTED = new Set(["id", "firstName", "lastName", "email", "country", "createdAt", "bio"]);

const DAY_MS = 86_400_000;
const FIRST_DAY = Date.parse(CREATED.from) / DAY_MS;
const DAYS = Date.parse(CREATED.to) / DAY_MS - FIRST_DAY;
/** Bytes the buffer is written out at, and room for one more row. */
const FLUSH_AT = 1 << 18;
const ROOM = 4096;

/** Texts as bytes in groups of four, which are copied at once; what is copied too much is overwritten by the next text. */
interface Texts {
  readonly groups: Int32Array;
  /** First group of each text. */
  readonly starts: Int32Array;
  /** Bytes of each text. */
  readonly lengths: Int32Array;
}

function encodeTexts(texts: readonly string[]): Texts {
  const lengths = Int32Array.from(texts, (text) => Buffer.byteLength(text));
  const starts = new Int32Array(texts.length + 1);
  for (let i = 0; i < texts.length; i++) starts[i + 1] = starts[i]! + ((lengths[i]! + 3) >> 2);
  const bytes = Buffer.alloc(starts[texts.length]! * 4);
  for (const [i, text] of texts.entries()) bytes.write(text, starts[i]! * 4);
  return { groups: Int32Array.from({ length: starts[texts.length]! }, (_, i) => bytes.readInt32LE(i * 4)), starts, lengths };
}

function toMailName(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, "");
}

const firstNames = encodeTexts(FIRST_NAMES);
const lastNames = encodeTexts(LAST_NAMES);
const firstMailNames = encodeTexts(FIRST_NAMES.map((name) => `${toMailName(name)}.`));
const lastMailNames = encodeTexts(LAST_NAMES.map(toMailName));
const providers = encodeTexts(PROVIDERS.map((provider) => `@${provider}`));
const countries = encodeTexts(COUNTRY_TABLE);
const words = encodeTexts(WORDS.map((text) => ` ${text}`));
const capitals = encodeTexts(WORDS.map((text) => text[0]!.toUpperCase() + text.slice(1)));
const numbers = encodeTexts(Array.from({ length: 1000 }, (_, number) => String(number)));
const bools = encodeTexts(["false", "true"]);
const days = encodeTexts(
  Array.from({ length: DAYS + 1 }, (_, day) => `${new Date((FIRST_DAY + day) * DAY_MS).toISOString().slice(0, 10)}T`),
);
const out = new Uint8Array(FLUSH_AT + ROOM);
const view = new DataView(out.buffer);
let at = 0;

function put(texts: Texts, index: number): void {
  const { groups, starts, lengths } = texts;
  const end = starts[index + 1]!;
  let to = at;
  for (let group = starts[index]!; group < end; group++) {
    view.setInt32(to, groups[group]!, true);
    to += 4;
  }
  at += lengths[index]!;
}

function putHex(value: number): void {
  view.setInt32(at, HEX_PAIRS[(value >>> 8) & 255]! | (HEX_PAIRS[value & 255]! << 16), true);
  at += 4;
}

function putId(): void {
  const a = word();
  const b = word();
  const c = word();
  const d = word();
  putHex(a >>> 16);
  putHex(a);
  out[at++] = 45;
  putHex(b >>> 16);
  out[at++] = 45;
  putHex((b & 0x0fff) | 0x4000);
  out[at++] = 45;
  putHex(((c >>> 16) & 0x3fff) | 0x8000);
  out[at++] = 45;
  putHex(c);
  putHex(d >>> 16);
  putHex(d);
}

function putTwo(value: number, after: number): void {
  const tens = (value * 205) >> 11;
  out[at] = 48 + tens;
  out[at + 1] = 48 + value - tens * 10;
  out[at + 2] = after;
  at += 3;
}

function putTimestamp(): void {
  put(days, below(DAYS));
  const time = below(DAY_MS);
  const seconds = (time / 1000) | 0;
  const minutes = (seconds / 60) | 0;
  const hours = (minutes / 60) | 0;
  const rest = time - seconds * 1000;
  putTwo(hours, 58);
  putTwo(minutes - hours * 60, 58);
  putTwo(seconds - minutes * 60, 46);
  const hundreds = (rest / 100) | 0;
  out[at++] = 48 + hundreds;
  putTwo(rest - hundreds * 100, 90);
}

/** Hundredths as the shortest decimal, as JavaScript prints it. */
function putHundredths(value: number): void {
  let left = value;
  if (left < 0) {
    out[at++] = 45;
    left = -left;
  }
  const whole = (left / 100) | 0;
  const cents = left - whole * 100;
  if (whole < 1000) put(numbers, whole);
  else {
    put(numbers, (whole / 1000) | 0);
    const thousands = whole % 1000;
    out[at++] = 48 + ((thousands / 100) | 0);
    out[at++] = 48 + (((thousands / 10) | 0) % 10);
    out[at++] = 48 + (thousands % 10);
  }
  if (cents === 0) return;
  out[at++] = 46;
  out[at++] = 48 + ((cents / 10) | 0);
  if (cents % 10 !== 0) out[at++] = 48 + (cents % 10);
}

function putSentence(): void {
  put(capitals, below(WORDS.length));
  for (let left = 2 + below(8); left > 0; left--) put(words, below(WORDS.length));
  out[at++] = 46;
}

function putRow(before: Texts): void {
  const first = below(FIRST_NAMES.length);
  const last = below(LAST_NAMES.length);
  put(before, 0);
  putId();
  put(before, 1);
  put(firstNames, first);
  put(before, 2);
  put(lastNames, last);
  put(before, 3);
  put(firstMailNames, first);
  put(lastMailNames, last);
  put(numbers, below(1000));
  put(providers, below(PROVIDERS.length));
  put(before, 4);
  put(numbers, AGE.min + below(AGE.max - AGE.min + 1));
  put(before, 5);
  put(countries, below(COUNTRY_TABLE.length));
  put(before, 6);
  putTimestamp();
  put(before, 7);
  putHundredths(Math.round((BALANCE.mean + BALANCE.stdDev * drawNormal()) * 100));
  put(before, 8);
  put(bools, word() < 0 ? 1 : 0);
  put(before, 9);
  putSentence();
  put(before, 10);
}

/** What stands before each field, and after the last. */
function separatorsOf(format: FileFormat): Texts {
  if (format === "csv") return encodeTexts([...FIELDS.map((_, i) => (i === 0 ? "" : ",")), "\n"]);
  const quote = (i: number): string => (QUOTED.has(FIELDS[i] ?? "") ? '"' : "");
  return encodeTexts([
    ...FIELDS.map((name, i) => `${i === 0 ? "{" : `${quote(i - 1)},`}"${name}":${quote(i)}`),
    `${quote(FIELDS.length - 1)}}\n`,
  ]);
}

/** The limit: bytes of encoded tables copied into one buffer, which is written when it is full. */
export function createHandWrittenFile(format: FileFormat, rows: number): Contestant<WrittenUsers> {
  const before = separatorsOf(format);
  const header = encodeTexts([`${FIELDS.join(",")}\n`]);
  return {
    run() {
      seed(1);
      const path = usersPath(format);
      rmSync(path, { force: true });
      const file = openSync(path, "w");
      let bytes = 0;
      if (format === "csv") put(header, 0);
      for (let i = 0; i < rows; i++) {
        putRow(before);
        if (at >= FLUSH_AT) {
          bytes += writeSync(file, out, 0, at);
          at = 0;
        }
      }
      bytes += writeSync(file, out, 0, at);
      at = 0;
      closeSync(file);
      return { path, rows, bytes };
    },
  };
}
