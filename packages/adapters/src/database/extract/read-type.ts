import type { ValueType } from "@seedbed/core";
import type { CatalogType } from "../catalog/catalog-type.js";

/** Digits that unscaled integers within 2^53 always hold. */
const EXACT_DIGITS = 15;

/**
 * What a column is read as so that nothing is lost: as text where no type of vectors holds all its values.
 *
 * @param type - Of the column.
 * @param wide - True when whole numbers beyond 2^53 are there.
 */
export function toReadType(type: CatalogType, wide: boolean): ValueType {
  switch (type.kind) {
    case "int":
    case "year":
      return { type: wide ? "string" : "int" };
    case "decimal": {
      const { precision, scale = 0 } = type;
      if (precision === undefined || precision > EXACT_DIGITS || scale < 0) return { type: "string" };
      return { type: "decimal", scale, as: "string" };
    }
    case "float":
    case "bool":
    case "bytes":
    case "date":
    case "json":
      return { type: type.kind };
    case "timestamp":
      return (type.scale ?? 6) > 3 ? { type: "string" } : { type: "timestamp", as: "iso" };
    default:
      return { type: "string" };
  }
}
