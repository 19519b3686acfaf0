import { z } from "zod";
import { createMissingCheck, toOneMissing } from "../../columnar/missing-values.js";
import type { ContainerFormat } from "../../format/format.js";
import { defineFormat, type FormatKind } from "../../format/format-kind.js";

/** Options of the Arrow format; all have defaults. */
export interface ArrowOptions {
  /** `file`, with a directory at its end, unless stated; or `stream`. */
  readonly form?: "file" | "stream";
  /** How buffers are compressed: `none` unless stated. */
  readonly compression?: "none" | "zstd";
  /** Rows a record batch, a multiple of 1,024 up to 1,048,576; 65,536 unless stated. Batches of large rows end earlier. */
  readonly batchRows?: number;
  /** What is done with absent values where null means something else: `refuse` unless stated, or `null`. */
  readonly absent?: "refuse" | "null";
}

const arrowOptions: z.ZodType<Required<ArrowOptions>> = z.strictObject({
  form: z.enum(["file", "stream"]).default("file").describe("with a directory at its end, or a stream of messages"),
  compression: z.enum(["none", "zstd"]).default("none").describe("how buffers are compressed"),
  batchRows: z.int().min(1024).max(1_048_576).multipleOf(1024).default(65_536).describe("rows a record batch"),
  absent: z
    .enum(["refuse", "null"])
    .default("refuse")
    .describe("what is done with absent values where null means something else"),
});

/** Columns in Arrow's own memory layout: what data frames read without decoding. */
export const arrowFormat: FormatKind<ArrowOptions, ContainerFormat> = defineFormat<
  ArrowOptions,
  Required<ArrowOptions>,
  ContainerFormat
>({
  name: "arrow",
  summary: "columns in Arrow's memory layout",
  options: arrowOptions,
  create: (options) => ({
    name: "arrow",
    layout: "container",
    extension: options.form === "file" ? "arrow" : "arrows",
    options: { ...options },
    async open(schema) {
      const columns = toOneMissing(schema, "Arrow", options.absent);
      const [{ ArrowEncoder }, { zstdCompression }] = await Promise.all([
        import("./write/arrow-encoder.js"),
        import("../../compression/zstd.js"),
      ]);
      return new ArrowEncoder(columns, {
        stream: options.form === "stream",
        batchRows: options.batchRows,
        compress: options.compression === "none" ? undefined : await zstdCompression.load(),
        check: createMissingCheck(columns, "Arrow", options.absent),
      });
    },
    async read(input, context) {
      const { readArrow } = await import("./read/read-arrow.js");
      return readArrow(input, context);
    },
  }),
});
