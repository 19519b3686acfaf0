import type { Order, User } from "./schemas.js";

/** The lines of an invoice, in cents. */
export function invoice(user: User, order: Order): { readonly to: string; readonly cents: number; readonly free: boolean } {
  const cents = order.lines.reduce((sum, { price, quantity }) => sum + Math.round(price * 100) * quantity, 0);
  const free = user.role === "staff";
  return { to: `${user.name} <${user.email}>`, cents: free ? 0 : cents, free };
}
