import type { CatalogType } from "../../database/catalog/catalog-type.js";
import { INT32, INT64, typeOf } from "../catalog/catalog-builder.js";
import type { DrizzleColumn } from "./drizzle-column.js";

/**
 * The type of a Drizzle column, by the SQL it stands for.
 *
 * @param column - The column.
 */
export function drizzleType(column: DrizzleColumn): CatalogType {
  const sql = column.getSQLType().toLowerCase();
  if (column.baseColumn !== undefined && /\[\d*\]$/.test(sql))
    return typeOf("array", { sql, of: drizzleType(column.baseColumn) });
  if (column.enumValues !== undefined && column.enumValues.length > 0) return typeOf("enum", { sql, values: column.enumValues });
  const [, name = sql, first, second] = /^([a-z ]+?)\s*(?:\((\d+)(?:\s*,\s*(\d+))?\))?(?: .*)?$/.exec(sql) ?? [];
  const size = first === undefined ? {} : { length: Number(first) };
  if (column.dataType === "boolean" || /^bool/.test(name)) return typeOf("bool", { sql });
  if (/^(?:smallint|smallserial)/.test(name)) return typeOf("int", { sql, range: [-32768, 32767] });
  if (/^tinyint/.test(name)) return typeOf("int", { sql, range: [-128, 127] });
  if (/^(?:bigint|bigserial)/.test(name)) return { ...INT64, sql };
  if (/^(?:int|serial|mediumint)/.test(name))
    return column.dataType === "date" ? typeOf("timestamp", { sql }) : { ...INT32, sql };
  if (/^(?:numeric|decimal)/.test(name))
    return typeOf("decimal", { sql, ...(first === undefined ? {} : { precision: Number(first), scale: Number(second ?? 0) }) });
  if (/^(?:real|float|double)/.test(name)) return typeOf("float", { sql });
  if (/^(?:varchar|character varying|nvarchar)/.test(name)) return typeOf("text", { sql, ...size });
  if (/^char/.test(name)) return typeOf("text", { sql, ...size, fixed: true });
  if (/^(?:timestamp|datetime)/.test(name)) return typeOf("timestamp", { sql });
  if (/^date/.test(name)) return typeOf("date", { sql });
  if (/^time/.test(name)) return typeOf("time", { sql });
  if (/^json/.test(name)) return typeOf("json", { sql });
  if (/^uuid/.test(name)) return typeOf("uuid", { sql });
  if (/^(?:bytea|blob|binary|varbinary)/.test(name)) return typeOf("bytes", { sql });
  if (/^interval/.test(name)) return typeOf("interval", { sql });
  if (/^(?:inet)/.test(name)) return typeOf("ip", { sql });
  if (/^cidr/.test(name)) return typeOf("network", { sql });
  if (/^macaddr/.test(name)) return typeOf("mac", { sql });
  if (/^(?:point|line|geometry)/.test(name)) return typeOf("geometry", { sql });
  if (/^vector/.test(name)) return typeOf("vector", { sql, ...size });
  return column.dataType === "json" ? typeOf("json", { sql }) : typeOf("text", { sql });
}
