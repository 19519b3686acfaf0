import { z } from "zod";
import { createMissingCheck, toOneMissing } from "../../columnar/missing-values.js";
import type { Compress } from "../../compression/compression.js";
import type { ContainerFormat } from "../../format/format.js";
import { defineFormat, type FormatKind } from "../../format/format-kind.js";

/** Options of the Avro format; all have defaults. */
export interface AvroOptions {
  /** How blocks are compressed: `deflate` unless stated. */
  readonly compression?: "none" | "deflate" | "zstd";
  /** Rows a block at most, 1 to 1,048,576; 8,192 unless stated. Blocks of large rows end earlier. */
  readonly blockRows?: number;
  /** What is done with absent values where null means something else: `refuse` unless stated, or `null`. */
  readonly absent?: "refuse" | "null";
}

const avroOptions: z.ZodType<Required<AvroOptions>> = z.strictObject({
  compression: z.enum(["none", "deflate", "zstd"]).default("deflate").describe("how blocks are compressed"),
  blockRows: z.int().min(1).max(1_048_576).default(8192).describe("rows a block at most"),
  absent: z
    .enum(["refuse", "null"])
    .default("refuse")
    .describe("what is done with absent values where null means something else"),
});

/** Names of the codecs, as files spell them. */
const CODECS = { none: "null", deflate: "deflate", zstd: "zstandard" } as const;

/** Rows in binary with their schema in front: Avro's object container files. */
export const avroFormat: FormatKind<AvroOptions, ContainerFormat> = defineFormat<
  AvroOptions,
  Required<AvroOptions>,
  ContainerFormat
>({
  name: "avro",
  summary: "rows in binary, with their schema in front",
  options: avroOptions,
  create: (options) => ({
    name: "avro",
    layout: "container",
    extension: "avro",
    options: { ...options },
    async open(schema) {
      const columns = toOneMissing(schema, "Avro", options.absent);
      const { AvroEncoder } = await import("./write/avro-encoder.js");
      return new AvroEncoder(columns, {
        codec: CODECS[options.compression],
        compress: await loadCompress(options.compression),
        blockRows: options.blockRows,
        check: createMissingCheck(columns, "Avro", options.absent),
      });
    },
    async read(input, context) {
      const { readAvro } = await import("./read/read-avro.js");
      return readAvro(input, context);
    },
  }),
});

async function loadCompress(name: keyof typeof CODECS): Promise<Compress> {
  if (name === "none") return (bytes) => bytes;
  if (name === "zstd") return (await import("../../compression/zstd.js")).zstdCompression.load();
  const { deflateRaw } = await import("pako");
  return (bytes) => deflateRaw(bytes, { level: 3 });
}
