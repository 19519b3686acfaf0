import { z } from "zod";
import { type HttpOptions, httpOptionsShape } from "../../http/client/http-options.js";
import { type ColumnOptions, columnOptions } from "../table/column-options.js";

/** A table of a SOAP service: an operation that gives rows, one that takes them, or both. */
export interface SoapTable {
  /** Operation that gives all rows. */
  readonly read?:
    | {
        readonly operation: string;
        readonly arguments?: Readonly<Record<string, unknown>> | undefined;
        /** Where the rows stand in the answer, steps joined by dots. */
        readonly rows: string;
      }
    | undefined;
  /** Operation that takes one row. */
  readonly write?:
    | {
        readonly operation: string;
        /** Element that the row stands in; the row's columns are elements themselves unless stated. */
        readonly argument?: string | undefined;
      }
    | undefined;
  /** Columns; found in the description of the service unless stated. */
  readonly columns?: Readonly<Record<string, ColumnOptions>> | undefined;
}

/** Options of the SOAP connector. */
export interface SoapOptions extends HttpOptions {
  /** URL of the service's description. */
  readonly wsdl: string;
  /** `1.1` unless stated. */
  readonly version?: "1.1" | "1.2" | undefined;
  /** URL of the service, where it is not the one of its description. */
  readonly endpoint?: string | undefined;
  /** Tables by name, beside those that are found: operations without arguments whose answer has one list. */
  readonly tables?: Readonly<Record<string, SoapTable>> | undefined;
}

const httpUrl = z.url({ protocol: /^https?$/ });

const soapTable: z.ZodType<SoapTable> = z.strictObject({
  read: z
    .strictObject({ operation: z.string(), arguments: z.record(z.string(), z.unknown()).optional(), rows: z.string() })
    .optional(),
  write: z.strictObject({ operation: z.string(), argument: z.string().optional() }).optional(),
  columns: z.record(z.string(), columnOptions).optional(),
});

/** {@link SoapOptions} as a schema. */
export const soapOptions: z.ZodType<SoapOptions> = z.strictObject({
  ...httpOptionsShape,
  wsdl: httpUrl.describe("URL of the description"),
  version: z.enum(["1.1", "1.2"]).optional(),
  endpoint: httpUrl.optional(),
  tables: z.record(z.string(), soapTable).optional(),
}) as z.ZodType<SoapOptions>;
