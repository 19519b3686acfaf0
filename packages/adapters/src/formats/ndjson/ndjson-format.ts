import { z } from "zod";
import type { RowFormat } from "../../format/format.js";
import { defineFormat, type FormatKind } from "../../format/format-kind.js";
import { prepareObjectRows } from "../../format/object-rows.js";
import { readNdjson } from "./read-ndjson.js";

const NOTHING = new Uint8Array(0);
const LINE_END = Uint8Array.of(10);

/** NDJSON has no options. */
export type NdjsonOptions = Readonly<Record<string, never>>;

/** One JSON object a line. */
export const ndjsonFormat: FormatKind<NdjsonOptions, RowFormat> = defineFormat<NdjsonOptions, NdjsonOptions, RowFormat>({
  name: "ndjson",
  summary: "one JSON object a line",
  options: z.strictObject({}),
  create: () => ({
    name: "ndjson",
    layout: "rows",
    extension: "ndjson",
    options: {},
    separator: NOTHING,
    suffix: NOTHING,
    read: (input, context) => readNdjson(input, context),
    prefix: () => NOTHING,
    prepare: (schema) => prepareObjectRows(schema, NOTHING, LINE_END),
  }),
});
