import { z } from "zod";

const separator = z
  .string()
  .regex(
    /^[^\p{L}\p{N}\r\n+\-.:"]$/u,
    "must be one ASCII character that is no letter, digit, quote, line break or one of + - . :",
  )
  .refine((text) => text.charCodeAt(0) < 128, "must be an ASCII character");

/** Options of the CSV format; all have defaults. */
export interface CsvOptions {
  /** Character between cells; `,` unless stated. */
  readonly delimiter?: string;
  /** Character around cells that need it; `"` unless stated. */
  readonly quote?: '"' | "'";
  /** Whether the first line holds the field names; true unless stated. */
  readonly header?: boolean;
  /** End of every line; `lf` unless stated. */
  readonly lineEnding?: "lf" | "crlf";
  /** Stands for null and for an absent field; empty unless stated. */
  readonly nullText?: string;
  /** What stands for false and for true. */
  readonly bools?: readonly [no: string, yes: string];
  /** Whether text that a spreadsheet would run as a formula gets an apostrophe in front. */
  readonly formulaGuard?: boolean;
  /** Whether the file starts with a byte order mark. */
  readonly byteOrderMark?: boolean;
}

/** CSV options, all of them stated. */
export type CompleteCsvOptions = Readonly<Required<CsvOptions>>;

/** Options of the CSV format, as a schema. */
export const csvOptionsSchema: z.ZodType<CompleteCsvOptions> = z
  .strictObject({
    delimiter: separator.default(",").describe("Character between cells."),
    quote: z.enum(['"', "'"]).default('"').describe("Character around cells that need it."),
    header: z.boolean().default(true).describe("Whether the first line holds the field names."),
    lineEnding: z.enum(["lf", "crlf"]).default("lf").describe("End of every line, the last one included."),
    nullText: z
      .string()
      .regex(/^[^\r\n"']*$/, "must hold no quote and no line break")
      .default("")
      .describe("Stands for null and for an absent field. A text of the same characters is quoted, so that the two differ."),
    bools: z.tuple([z.string(), z.string()]).default(["false", "true"]).describe("What stands for false and for true."),
    formulaGuard: z
      .boolean()
      .default(false)
      .describe("Whether text that a spreadsheet would run as a formula gets an apostrophe in front."),
    byteOrderMark: z
      .boolean()
      .default(false)
      .describe("Whether the file starts with a byte order mark, which some spreadsheets want."),
  })
  .refine((options) => !options.nullText.includes(options.delimiter), {
    path: ["nullText"],
    message: "must not hold the delimiter",
  });
