/** What a customer ordered; prices are in cents. */
export interface OrderLine {
  readonly price: number;
  readonly quantity: number;
}

/**
 * What a customer pays.
 *
 * @param lines - The order's lines.
 * @param discountPercent - Whole percents, 0 to 100.
 * @returns Cents, rounded in the customer's favour.
 */
export function checkout(lines: readonly OrderLine[], discountPercent: number): number {
  const full = lines.reduce((sum, { price, quantity }) => sum + price * quantity, 0);
  return Math.floor((full * (100 - discountPercent)) / 100);
}
