import { z } from "zod";
import type { RowFormat } from "../../format/format.js";
import { defineFormat, type FormatKind } from "../../format/format-kind.js";
import { prepareObjectRows } from "../../format/object-rows.js";
import { readJsonFile } from "./read-json.js";

const NOTHING = new Uint8Array(0);
const SEPARATOR = Uint8Array.of(44, 10);
const OPEN = Uint8Array.of(91);
const CLOSE = Uint8Array.of(93, 10);

/** JSON has no options. */
export type JsonOptions = Readonly<Record<string, never>>;

/** One JSON array of objects, one object a line. */
export const jsonFormat: FormatKind<JsonOptions, RowFormat> = defineFormat<JsonOptions, JsonOptions, RowFormat>({
  name: "json",
  summary: "one JSON array of objects",
  options: z.strictObject({}),
  create: () => ({
    name: "json",
    layout: "rows",
    extension: "json",
    options: {},
    separator: SEPARATOR,
    suffix: CLOSE,
    read: (input, context) => readJsonFile(input, context),
    prefix: () => OPEN,
    prepare: (schema) => prepareObjectRows(schema, SEPARATOR, NOTHING),
  }),
});
