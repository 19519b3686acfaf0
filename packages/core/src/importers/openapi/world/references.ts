import { Permutation } from "../../../index.js";
import { propertiesOf } from "../entity/describe-entity.js";
import type { Reference } from "../entity/entity.js";
import type { RowSource } from "../schema/row-source.js";
import type { SchemaRoom } from "../schema/schema-room.js";

/** Orders kept once made. */
const KEPT = 1000;
const LARGEST = 4294967295;

/** Chooses the rows that references lead to. */
export class RelatedRows {
  private readonly rows: RowSource;
  private readonly orders = new Map<string, Permutation>();

  constructor(rows: RowSource) {
    this.rows = rows;
  }

  /**
   * The row that a reference leads to. As many rows as possible have one of their own, so that few parents have no children.
   *
   * @param label - Of the reference.
   * @param row - The row that refers.
   * @param count - How many rows there are to refer to.
   */
  at(label: string, row: number, count: number): number {
    if (row >= count) return this.rows.below(`related ${label}`, row, Math.min(count, LARGEST));
    const key = `${label}\u0000${count}`;
    let order = this.orders.get(key);
    if (order === undefined) {
      if (this.orders.size >= KEPT) this.orders.clear();
      order = new Permutation(this.rows.derive(`order ${label}`), count);
      this.orders.set(key, order);
    }
    return order.at(row);
  }
}

/**
 * A thing as a part of another: cut to what the part's schema names.
 *
 * @param value - The thing.
 * @param reference - The property that holds it.
 * @param room - The document's schemas.
 */
export function cutToPart(value: object, { schema, kind }: Reference, room: SchemaRoom): object {
  if (kind !== "object") return value;
  const names = propertiesOf(schema.place, room);
  return names.size === 0 ? value : Object.fromEntries(Object.entries(value).filter(([name]) => names.has(name)));
}
