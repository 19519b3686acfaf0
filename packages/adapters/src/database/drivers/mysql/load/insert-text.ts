import { type Batch, formatDate, formatDecimal, formatDuration, formatTime } from "@seedbed/core";
import { type CellForms, writeCells } from "../../../cells/write-cells.js";
import { writeJson } from "../../../cells/write-json.js";
import { mysqlDialect } from "../dialect/mysql-dialect.js";
import { formatMoment, plain } from "./load-cells.js";
import { isMoment, type TargetColumn } from "./target-column.js";

const { literal } = mysqlDialect;
const MAX_CHARACTERS = 250_000;

/**
 * Writes rows as INSERT statements of many rows, each well below the least limit a server has for statements.
 *
 * @param batch - Rows.
 * @param target - Table in quotes.
 * @param columns - Its columns.
 */
export function* toInserts(batch: Batch, target: string, columns: readonly TargetColumn[]): Generator<string, void, undefined> {
  const head = `INSERT INTO ${target} (${columns.map(({ name }) => mysqlDialect.quote(name)).join(", ")}) VALUES `;
  const cells = columns.map((column) => {
    const vector = batch.columns[column.name]!;
    return writeCells(vector, createForms(column, vector.layout === "number" && isMoment(vector, column)));
  });
  let rows: string[] = [];
  let characters = 0;
  for (let i = 0; i < batch.length; i++) {
    const row = `(${cells.map((values) => (values[i] === null ? "NULL" : (values[i] as string))).join(", ")})`;
    if (characters + row.length > MAX_CHARACTERS && rows.length > 0) {
      yield head + rows.join(",\n");
      rows = [];
      characters = 0;
    }
    rows.push(row);
    characters += row.length;
  }
  if (rows.length > 0) yield head + rows.join(",\n");
}

function createForms({ name, dataType, truth }: TargetColumn, moments: boolean): CellForms {
  return {
    int: String,
    // With an exponent, or it would be a decimal, which has fewer digits.
    float: (value) => value.toExponential(),
    decimal: formatDecimal,
    bool: literal,
    string(value) {
      if (dataType === "bit" && /^[01]+$/.test(value)) return `b'${value}'`;
      return literal(truth && (value === "true" || value === "false") ? value === "true" : value);
    },
    bytes: literal,
    date: (days) => `'${formatDate(days)}'`,
    time: (ms) => `'${formatTime(ms)}'`,
    timestamp: (ms) => (moments ? `'${formatMoment(ms)}'` : String(ms)),
    duration: (ms) => `'${formatDuration(ms)}'`,
    json: (value) => literal(dataType === "json" ? writeJson(value, name) : plain(value, name)),
    nested: (value) => literal(writeJson(value, name)),
  };
}
