import assert from "node:assert/strict";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { COUNTRIES, CURRENCIES, ORDERS, type Order, STATUSES, TAGS } from "./order.js";
import { ORDER_SCHEMA } from "./order-schema.js";

/** What may be left out must be there in this share at least, and be left out in as many. */
const OPTIONAL_SHARE = 0.1;

/**
 * Asserts that every document satisfies the schema, and that documents vary.
 *
 * @param orders - The result.
 */
export function checkOrders(orders: readonly Order[]): void {
  assert.equal(orders.length, ORDERS, "documents");
  const ajv = new Ajv2020();
  (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
  const validate = ajv.compile(ORDER_SCHEMA);
  for (const order of orders) assert.ok(validate(order), `${JSON.stringify(validate.errors)} in ${JSON.stringify(order)}`);
  assert.equal(new Set(orders.map((order) => order.id)).size, ORDERS, "ids are distinct");
  const lines = orders.flatMap((order) => order.lines);
  const mean = lines.length / ORDERS;
  assert.ok(mean >= 2 && mean <= 4, `${mean} lines an order`);
  assert.ok(new Set(lines.map((line) => line.sku)).size > lines.length * 0.9, "article numbers vary");
  assert.ok(new Set(lines.map((line) => line.unitPrice)).size > 1000, "prices vary");
  assert.ok(new Set(orders.map((order) => order.placedAt)).size > ORDERS * 0.9, "times vary");
  assert.ok(new Set(orders.map((order) => order.customer.email)).size > ORDERS * 0.5, "addresses of mail vary");
  checkEach(orders, (order) => [order.status], STATUSES);
  checkEach(orders, (order) => [order.currency], CURRENCIES);
  checkEach(orders, (order) => [order.shipping.country], COUNTRIES);
  checkEach(orders, (order) => order.tags, TAGS);
  checkShare("updatedAt", orders, (order) => order.updatedAt);
  checkShare("billing", orders, (order) => order.billing);
  checkShare("note", orders, (order) => order.note);
  checkShare("ip", orders, (order) => order.ip);
  checkShare("customer.phone", orders, (order) => order.customer.phone);
  checkShare("lines.discount", lines, (line) => line.discount);
}

function checkEach(orders: readonly Order[], read: (order: Order) => readonly string[], values: readonly string[]): void {
  const seen = new Set(orders.flatMap(read));
  assert.deepEqual([...seen].sort(), [...values].sort());
}

function checkShare<T>(name: string, all: readonly T[], read: (one: T) => unknown): void {
  const share = all.filter((one) => read(one) !== undefined).length / all.length;
  assert.ok(share >= OPTIONAL_SHARE && share <= 1 - OPTIONAL_SHARE, `${name} is there in ${share}`);
}
