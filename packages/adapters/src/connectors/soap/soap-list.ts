import type { ColumnSchema } from "@seedbed/core";
import { createAdapterError } from "../../errors/adapter-error.js";
import { toColumns } from "../table/column-options.js";
import { describeRows } from "./describe-rows.js";
import type { SoapOperations } from "./soap-client.js";
import type { SoapTable } from "./soap-options.js";

/** A table of a SOAP service. */
export interface SoapList extends Omit<SoapTable, "columns"> {
  readonly name: string;
  readonly columns: readonly ColumnSchema[];
}

/**
 * The tables of a service: those that were named, and those that its description tells.
 *
 * @param operations - What the service can do.
 * @param tables - Those that were named.
 * @throws SeedbedError `CONNECTOR_OPTIONS_INVALID` for operations that are not there.
 */
export function listSoapTables(operations: SoapOperations, tables: Readonly<Record<string, SoapTable>>): readonly SoapList[] {
  const own = Object.entries(tables).map(([name, table]): SoapList => {
    for (const each of [table.read, table.write]) {
      if (each !== undefined && operations[each.operation] === undefined) {
        throw createAdapterError(
          "CONNECTOR_OPTIONS_INVALID",
          `soap.tables.${name}: the service has no operation ${each.operation}`,
          {
            hint: `it has ${Object.keys(operations).slice(0, 20).join(", ")}`,
          },
        );
      }
    }
    const known = table.columns === undefined ? undefined : toColumns(table.columns);
    const described = table.read === undefined ? undefined : describeRows(operations[table.read.operation]?.output);
    return { ...table, name, columns: known ?? described?.columns ?? [] };
  });
  const found = Object.entries(operations).flatMap(([operation, { input, output }]): SoapList[] => {
    const rows = describeRows(output);
    const takesNothing = Object.keys((input ?? {}) as object).every((name) => /^targetN/.test(name));
    if (rows === undefined || !takesNothing || Object.hasOwn(tables, operation)) return [];
    return [{ name: operation, read: { operation, rows: rows.path }, columns: rows.columns }];
  });
  return [...own, ...found];
}
