import type { z } from "zod";
import type { Format } from "./format.js";

/** A format before its options are chosen: what the list of formats holds. */
export interface FormatKind<Options = Readonly<Record<string, unknown>>> {
  /** Such as `csv`. */
  readonly name: string;
  /** One line for help texts. */
  readonly summary: string;
  /** Every option, with its default and its description. */
  readonly options: z.ZodType<Options, unknown>;
  /**
   * Makes the format.
   *
   * @param options - Complete and valid options.
   */
  create(options: Options): Format;
}
