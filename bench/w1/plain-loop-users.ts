import type { Contestant } from "../harness/contestant.js";
import { AGE, BALANCE, CREATED, type User } from "./user.js";
import { COUNTRY_TABLE, FIRST_NAMES, LAST_NAMES, PROVIDERS, WORDS } from "./word-lists.js";
import { below, fraction, seed, word } from "./xoshiro.js";

const CREATED_FROM = Date.parse(CREATED.from);
const CREATED_SPAN = Date.parse(CREATED.to) - CREATED_FROM + 1;
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

function makeHex(bytes: number): string {
  let text = "";
  for (let i = 0; i < bytes; i++) text += HEX[word() & 255]!;
  return text;
}

function pick<T>(list: readonly T[]): T {
  return list[below(list.length)]!;
}

function makeSentence(): string {
  const words = Array.from({ length: 3 + below(8) }, () => pick(WORDS)).join(" ");
  return `${words[0]!.toUpperCase()}${words.slice(1)}.`;
}

function makeUser(): User {
  const firstName = pick(FIRST_NAMES);
  const lastName = pick(LAST_NAMES);
  const name = `${firstName}.${lastName}`.toLowerCase().replace(/[^a-z.]/g, "");
  const radius = Math.sqrt(-2 * Math.log(1 - fraction()));
  return {
    id: `${makeHex(4)}-${makeHex(2)}-4${makeHex(2).slice(1)}-${"89ab"[below(4)]!}${makeHex(2).slice(1)}-${makeHex(6)}`,
    firstName,
    lastName,
    email: `${name}${below(1000)}@${pick(PROVIDERS)}`,
    age: AGE.min + below(AGE.max - AGE.min + 1),
    country: pick(COUNTRY_TABLE),
    createdAt: new Date(CREATED_FROM + Math.floor(fraction() * CREATED_SPAN)),
    balance: Math.round((BALANCE.mean + BALANCE.stdDev * radius * Math.cos(2 * Math.PI * fraction())) * 100) / 100,
    active: word() < 0,
    bio: makeSentence(),
  };
}

/** What most would write by hand: the same tables, strings put together as one does. For information, no bound refers to it. */
export function createPlainLoopUsers(rows: number): Contestant<User[]> {
  return {
    run() {
      seed(1);
      return Array.from({ length: rows }, makeUser);
    },
  };
}
