import { z } from "zod";

/** Options of the Parquet format; all have defaults. */
export interface ParquetOptions {
  /** How pages are compressed: `zstd` unless stated. */
  readonly compression?: "none" | "snappy" | "gzip" | "zstd";
  /** Rows a row group, a multiple of 1,024 up to 1,048,576; 122,880 unless stated. Groups of large rows end earlier. */
  readonly rowGroupRows?: number;
  /** Whether values that repeat are written once for each row group; true unless stated. */
  readonly dictionary?: boolean;
  /** What is done with absent values where null means something else: `refuse` unless stated, or `null`. */
  readonly absent?: "refuse" | "null";
}

/** Every option of Parquet, with its default. */
export const parquetOptions: z.ZodType<Required<ParquetOptions>> = z.strictObject({
  compression: z.enum(["none", "snappy", "gzip", "zstd"]).default("zstd").describe("how pages are compressed"),
  rowGroupRows: z.int().min(1024).max(1_048_576).multipleOf(1024).default(122_880).describe("rows a row group"),
  dictionary: z.boolean().default(true).describe("whether values that repeat are written once"),
  absent: z
    .enum(["refuse", "null"])
    .default("refuse")
    .describe("what is done with absent values where null means something else"),
});
