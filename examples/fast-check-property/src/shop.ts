import { defineDataset, f, table } from "@seedbed/core";

/** Customers and what they ordered; orders up to a customer's limit need no approval. */
export const shop = defineDataset({
  customers: table(40, {
    id: f.uuid().primaryKey(),
    limitCents: f.int({ min: 10_000, max: 90_000 }),
    referredBy: f.ref("customers.id", { nullFraction: 0.6 }),
  }),
  orders: table(200, {
    id: f.sequence().primaryKey(),
    customer: f.ref("customers.id"),
    totalCents: f.int({ min: 100, max: 120_000 }),
  }),
});

/** Tells whether someone has to look at an order. */
export function needsApproval(order: { readonly totalCents: number }, customer: { readonly limitCents: number }): boolean {
  return order.totalCents > customer.limitCents;
}

/** What each customer spent, by customer. */
export function spendings(orders: readonly { readonly customer: string; readonly totalCents: number }[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { customer, totalCents } of orders) sums.set(customer, (sums.get(customer) ?? 0) + totalCents);
  return sums;
}
