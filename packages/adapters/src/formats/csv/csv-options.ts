import { z } from "zod";
import type { AbsentPolicy } from "../../columnar/missing-values.js";
import type { TextEncodingName } from "../../read/encoding/detect-encoding.js";

const separator = z
  .string()
  .regex(
    /^[^\p{L}\p{N}\r\n+\-.:"]$/u,
    "must be one ASCII character that is no letter, digit, quote, line break or one of + - . :",
  )
  .refine((text) => text.charCodeAt(0) < 128, "must be an ASCII character");

/** Options of the CSV format; all have defaults. */
export interface CsvOptions {
  /** Character between cells; written as `,` and detected when read, unless stated. */
  readonly delimiter?: string;
  /** Character around cells that need it; written as `"` and detected when read, unless stated. */
  readonly quote?: '"' | "'";
  /** Whether the first line holds the field names; written and detected when read, unless stated. */
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
  /** What is done with absent fields where null means something else: `refuse` unless stated, or `null`. */
  readonly absent?: AbsentPolicy;
  /** How a file that is read is encoded; detected unless stated. Files are written as UTF-8. */
  readonly encoding?: TextEncodingName;
}

/** What is left open when a file is written is the first choice; when it is read, it is detected. */
type OpenOption = "delimiter" | "quote" | "header" | "encoding";

/** CSV options, with every default. */
export type CompleteCsvOptions = Readonly<Required<Omit<CsvOptions, OpenOption>>> & {
  readonly [K in OpenOption]: CsvOptions[K] | undefined;
};

/** Options of the CSV format, as a schema. */
export const csvOptionsSchema: z.ZodType<CompleteCsvOptions> = z
  .strictObject({
    delimiter: separator.optional().describe("Character between cells; a comma when written, detected when read."),
    quote: z.enum(['"', "'"]).optional().describe("Character around cells that need it; a double quote, or detected."),
    header: z.boolean().optional().describe("Whether the first line holds the field names; yes, or detected."),
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
    absent: z
      .enum(["refuse", "null"])
      .default("refuse")
      .describe("What is done with absent fields where null means something else."),
    encoding: z
      .enum(["utf-8", "utf-16le", "utf-16be", "windows-1252"])
      .optional()
      .describe("How a file that is read is encoded; detected unless stated."),
  })
  .transform(({ delimiter, quote, header, encoding, ...rest }) => ({ ...rest, delimiter, quote, header, encoding }))
  .refine((options) => !options.nullText.includes(options.delimiter ?? ","), {
    path: ["nullText"],
    message: "must not hold the delimiter",
  });
