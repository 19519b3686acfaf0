/** One line of a basket, prices in cents. */
export interface Line {
  readonly sku: string;
  readonly priceCents: number;
  readonly quantity: number;
  readonly discountPercent?: number;
}

/** What lines look like, for whoever sends them. */
export const linesSchema = {
  type: "array",
  maxItems: 20,
  items: {
    type: "object",
    required: ["sku", "priceCents", "quantity"],
    additionalProperties: false,
    properties: {
      sku: { type: "string", pattern: "^[A-Z]{3}-[0-9]{4}$" },
      priceCents: { type: "integer", minimum: 1, maximum: 1_000_000 },
      quantity: { type: "integer", minimum: 1, maximum: 99 },
      discountPercent: { type: "integer", minimum: 0, maximum: 100 },
    },
  },
} as const;

/** What a line costs, rounded down to whole cents. */
export function lineTotal({ priceCents, quantity, discountPercent = 0 }: Line): number {
  return Math.floor((priceCents * quantity * (100 - discountPercent)) / 100);
}

/** What a basket costs. */
export function basketTotal(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + lineTotal(line), 0);
}

/** Joins lines of the same article, price and discount. */
export function mergeLines(lines: readonly Line[]): Line[] {
  const merged = new Map<string, Line>();
  for (const line of lines) {
    const key = JSON.stringify([line.sku, line.priceCents, line.discountPercent ?? 0]);
    const known = merged.get(key);
    merged.set(key, known === undefined ? line : { ...known, quantity: known.quantity + line.quantity });
  }
  return [...merged.values()];
}
