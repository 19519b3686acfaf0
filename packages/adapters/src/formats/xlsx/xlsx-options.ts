import { z } from "zod";

/** Options of the XLSX format; all have defaults. */
export interface XlsxOptions {
  /** Name of the sheet; that of the table unless stated. */
  readonly sheet?: string;
  /** What is done with absent fields where null means something else: `refuse` unless stated, or `null`. */
  readonly absent?: "refuse" | "null";
}

/** Options with every default. */
export type CompleteXlsxOptions = { readonly sheet: string | undefined; readonly absent: "refuse" | "null" };

/** Options of the XLSX format, as a schema. */
export const xlsxOptionsSchema: z.ZodType<CompleteXlsxOptions> = z
  .strictObject({
    sheet: z
      .string()
      .regex(/^[^[\]:*?/\\]{1,31}$/, "must have up to 31 characters, none of []:*?/\\")
      .optional()
      .describe("Name of the sheet; that of the table unless stated."),
    absent: z
      .enum(["refuse", "null"])
      .default("refuse")
      .describe("What is done with absent fields where null means something else."),
  })
  .transform(({ sheet, absent }) => ({ sheet, absent }));
