import type { Contestant } from "../harness/contestant.js";
import { FIRST_NAMES, LAST_NAMES, PROVIDERS, WORDS } from "../w1/word-lists.js";
import { below, fraction, seed, word } from "../w1/xoshiro.js";
import {
  type Address,
  COUNTRIES,
  CURRENCIES,
  type Customer,
  LINES,
  MOST_TAGS,
  type Order,
  type OrderLine,
  PRICE_QUARTERS,
  QUANTITY,
  STATUSES,
  TAGS,
  TOTAL,
} from "./order.js";

const HEX = Array.from({ length: 65536 }, (_, pair) => pair.toString(16).padStart(4, "0"));
const DIGITS = Array.from({ length: 10000 }, (_, four) => String(four).padStart(4, "0"));
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const FIRST_LOWER = FIRST_NAMES.map((name) => name.toLowerCase().replace(/[^a-z]/g, ""));
const LAST_LOWER = LAST_NAMES.map((name) => name.toLowerCase().replace(/[^a-z]/g, ""));
/** A day of every month of ten years, and every time of a day: a moment is one of each. */
const DAYS = Array.from({ length: 3650 }, (_, day) => new Date(Date.UTC(2015, 0, 1 + day)).toISOString().slice(0, 11));
const TIMES = Array.from({ length: 86_400 }, (_, second) => new Date(second * 1000).toISOString().slice(11, 19));

function makeId(): string {
  const a = word();
  const b = (word() & 0xffff0fff) | 0x4000;
  const c = (word() & 0x3fffffff) | 0x80000000;
  const d = word();
  return `${HEX[a >>> 16]!}${HEX[a & 65535]!}-${HEX[b >>> 16]!}-${HEX[b & 65535]!}-${HEX[c >>> 16]!}-${HEX[c & 65535]!}${HEX[d >>> 16]!}${HEX[d & 65535]!}`;
}

function makeMoment(): string {
  return `${DAYS[below(DAYS.length)]!}${TIMES[below(86_400)]!}Z`;
}

function makeAddress(): Address {
  return {
    street: `${LAST_NAMES[below(LAST_NAMES.length)]!} Street ${1 + below(999)}`,
    city: `${LAST_NAMES[below(LAST_NAMES.length)]!}ville`,
    zip: `${below(10)}${DIGITS[below(10000)]!}`,
    country: COUNTRIES[below(4)]!,
  };
}

function makeCustomer(): Customer {
  const first = below(FIRST_NAMES.length);
  const last = below(LAST_NAMES.length);
  const customer: Customer = {
    id: makeId(),
    name: `${FIRST_NAMES[first]!} ${LAST_NAMES[last]!}`,
    email: `${FIRST_LOWER[first]!}.${LAST_LOWER[last]!}${below(1000)}@${PROVIDERS[below(PROVIDERS.length)]!}`,
    vip: word() < 0,
  };
  if (word() < 0) customer.phone = `+${1 + below(9)}${DIGITS[below(10000)]!}${DIGITS[below(10000)]!}${DIGITS[below(10000)]!}`;
  return customer;
}

function makeLine(): OrderLine {
  const line: OrderLine = {
    sku: `${LETTERS[below(26)]!}${LETTERS[below(26)]!}${LETTERS[below(26)]!}-${DIGITS[below(10000)]!}`,
    title: `${WORDS[below(WORDS.length)]!} ${WORDS[below(WORDS.length)]!}`,
    quantity: QUANTITY.min + below(QUANTITY.max - QUANTITY.min + 1),
    unitPrice: (PRICE_QUARTERS.min + below(PRICE_QUARTERS.max - PRICE_QUARTERS.min + 1)) / 4,
  };
  if (word() < 0) line.discount = fraction() / 2;
  return line;
}

function makeTags(): string[] {
  const tags: string[] = [];
  const count = below(MOST_TAGS + 1);
  while (tags.length < count) {
    const tag = TAGS[below(TAGS.length)]!;
    if (!tags.includes(tag)) tags.push(tag);
  }
  return tags;
}

function makeOrder(): Order {
  const lines: OrderLine[] = [];
  for (let left = LINES.min + below(LINES.max - LINES.min + 1); left > 0; left--) lines.push(makeLine());
  const order: Order = {
    id: makeId(),
    number: `ORD-${DIGITS[below(10000)]!}${DIGITS[below(10000)]!}`,
    status: STATUSES[below(STATUSES.length)]!,
    placedAt: makeMoment(),
    customer: makeCustomer(),
    shipping: makeAddress(),
    lines,
    total: fraction() * TOTAL,
    currency: CURRENCIES[below(CURRENCIES.length)]!,
    tags: makeTags(),
  };
  if (word() < 0) order.updatedAt = makeMoment();
  if (word() < 0) order.billing = makeAddress();
  if (word() < 0) order.note = `${WORDS[below(WORDS.length)]!} ${WORDS[below(WORDS.length)]!} ${WORDS[below(WORDS.length)]!}`;
  if (word() < 0) order.ip = `${below(256)}.${below(256)}.${below(256)}.${below(256)}`;
  return order;
}

/** The limit: a loop over look-up tables, written for this schema and nothing else. */
export function createHandWrittenOrders(count: number): Contestant<Order[]> {
  return {
    run() {
      seed(1);
      const orders: Order[] = new Array(count);
      for (let i = 0; i < count; i++) orders[i] = makeOrder();
      return orders;
    },
  };
}
