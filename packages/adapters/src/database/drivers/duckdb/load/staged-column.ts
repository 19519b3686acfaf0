import { formatDuration, hasBit, toValues, type ValueType, type Vector } from "@seedbed/core";
import { plainText } from "../../../cells/plain-text.js";
import { writeJson } from "../../../cells/write-json.js";
import type { DuckdbModule } from "../client/duckdb-client.js";

/** How the values of a vector wait for their table. */
export interface StagedColumn {
  /** A type of the library. */
  readonly type: unknown;
  /** The same type as SQL. */
  readonly sql: string;
  /** True when texts are JSON documents, not what DuckDB writes itself. */
  readonly json?: boolean;
  /** Values of the library for a vector, null where there is none. */
  values(vector: Vector): unknown[];
}

const INTEGERS = /^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER)$/;

/**
 * Chooses how values of a type wait.
 *
 * @param module - The library.
 * @param type - Of the vectors.
 * @param target - SQL type of the column they go to.
 * @param column - Name, for messages.
 */
export function stageColumn(module: DuckdbModule, type: ValueType, target: string, column: string): StagedColumn {
  const stage = (sql: string, of: unknown, form: (raw: number) => unknown): StagedColumn => ({
    type: of,
    sql,
    values: (vector) => numbers(vector, form),
  });
  const plain = (sql: string, of: unknown, form: (value: unknown) => unknown): StagedColumn => ({
    type: of,
    sql,
    values: (vector) => others(vector, form),
  });
  switch (type.type) {
    case "int":
      return stage("BIGINT", module.BIGINT, BigInt);
    case "float":
      return stage("DOUBLE", module.DOUBLE, (raw) => raw);
    case "decimal": {
      const width = type.scale > 18 ? 38 : 18;
      const form = (raw: number): unknown => module.decimalValue(BigInt(raw), width, type.scale);
      return stage(`DECIMAL(${width}, ${type.scale})`, module.DECIMAL(width, type.scale), form);
    }
    case "date":
      return stage("DATE", module.DATE, (raw) => new module.DuckDBDateValue(raw));
    case "time":
      return stage("TIME", module.TIME, (raw) => new module.DuckDBTimeValue(BigInt(raw) * 1000n));
    case "timestamp":
      if (type.as === "epochMs" && INTEGERS.test(target)) return stage("BIGINT", module.BIGINT, BigInt);
      if (target === "TIMESTAMP WITH TIME ZONE")
        return stage(target, module.TIMESTAMPTZ, (raw) => new module.DuckDBTimestampTZValue(BigInt(raw) * 1000n));
      return stage("TIMESTAMP", module.TIMESTAMP, (raw) => new module.DuckDBTimestampValue(BigInt(raw) * 1000n));
    case "duration":
      if (target !== "INTERVAL") return stage("VARCHAR", module.VARCHAR, formatDuration);
      return stage("INTERVAL", module.INTERVAL, (raw) => module.intervalValue(0, 0, BigInt(raw) * 1000n));
    case "bool":
      return plain("BOOLEAN", module.BOOLEAN, (value) => value);
    case "string":
      return plain("VARCHAR", module.VARCHAR, (value) => value);
    case "bytes":
      return plain("BLOB", module.BLOB, (value) => module.blobValue(value as Uint8Array));
    case "json":
      return {
        ...plain("VARCHAR", module.VARCHAR, (value) =>
          target === "JSON" ? writeJson(value, column) : plainText(value, column, ["false", "true"]),
        ),
        json: true,
      };
    default:
      if (target === "JSON" || target === "VARCHAR") return plain("VARCHAR", module.VARCHAR, (value) => writeJson(value, column));
      return type.type === "list" ? stageList(module, type, column) : stageStruct(module, type, column);
  }
}

function stageList(module: DuckdbModule, type: ValueType & { type: "list" }, column: string): StagedColumn {
  const item = stageColumn(module, type.of, "", column);
  return {
    type: module.LIST(item.type),
    sql: `${item.sql}[]`,
    values(vector) {
      const { offsets, child, validity, length } = vector as Vector & { layout: "list" };
      const items = item.values(child);
      return Array.from({ length }, (_, i) =>
        hasBit(validity, i) ? module.listValue(items.slice(offsets[i]!, offsets[i + 1]!)) : null,
      );
    },
  };
}

function stageStruct(module: DuckdbModule, type: ValueType & { type: "struct" }, column: string): StagedColumn {
  const members = Object.entries(type.fields).map(
    ([name, of]) => [name, stageColumn(module, of, "", `${column}.${name}`)] as const,
  );
  return {
    type: module.STRUCT(Object.fromEntries(members.map(([name, member]) => [name, member.type]))),
    sql: `STRUCT(${members.map(([name, { sql }]) => `"${name.replaceAll('"', '""')}" ${sql}`).join(", ")})`,
    values(vector) {
      const { children, validity, length } = vector as Vector & { layout: "struct" };
      const columns = members.map(([name, member]) => [name, member.values(children[name]!)] as const);
      return Array.from({ length }, (_, i) =>
        hasBit(validity, i) ? module.structValue(Object.fromEntries(columns.map(([name, values]) => [name, values[i]]))) : null,
      );
    },
  };
}

function numbers(vector: Vector, form: (raw: number) => unknown): unknown[] {
  const { values, validity, length } = vector as Vector & { layout: "number" };
  return Array.from({ length }, (_, i) => (hasBit(validity, i) ? form(values[i]!) : null));
}

function others(vector: Vector, form: (value: unknown) => unknown): unknown[] {
  return toValues(vector).map((value) => (value === null || value === undefined ? null : form(value)));
}
