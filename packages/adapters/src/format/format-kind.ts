import type { z } from "zod";
import { createAdapterError } from "../errors/adapter-error.js";
import type { Format } from "./format.js";

/** A format before its options are chosen: what the list of formats holds. */
export interface FormatKind<Options = unknown, F extends Format = Format> {
  /** Such as `csv`. */
  readonly name: string;
  /** One line for help texts. */
  readonly summary: string;
  /** Every option, with its default and its description. */
  readonly options: z.ZodType;
  /**
   * Makes the format.
   *
   * @param options - Its options; what is left out takes its default.
   * @throws SeedbedError `FORMAT_OPTIONS_INVALID` with every problem.
   */
  create(options?: Options): F;
}

/** What a format is defined by. */
export interface FormatInit<Complete, F extends Format = Format> extends Pick<FormatKind, "name" | "summary"> {
  /** Every option, with its default and its description. */
  readonly options: z.ZodType<Complete>;
  /** Makes the format from complete and valid options. */
  create(options: Complete): F;
}

/**
 * Defines a format: its name, its options as a schema, and how it is made from them.
 *
 * @param init - The parts.
 * @returns A format kind for the list of formats, or for direct use.
 */
export function defineFormat<Options, Complete = Options, F extends Format = Format>(
  init: FormatInit<Complete, F>,
): FormatKind<Options, F> {
  const { name, summary, options: schema } = init;
  return {
    name,
    summary,
    options: schema,
    create(options) {
      const result = schema.safeParse(options ?? {});
      if (result.success) return init.create(result.data);
      const problems = result.error.issues.map((issue) => `${[name, ...issue.path.map(String)].join(".")}: ${issue.message}`);
      throw createAdapterError("FORMAT_OPTIONS_INVALID", `the options of ${name} are not valid\n${problems.join("\n")}`, {
        details: { format: name, problems },
      });
    },
  };
}
