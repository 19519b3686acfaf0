import type { CompressionName } from "../compression/compressions.js";
import { FORMATS, type FormatName } from "../formats/formats.js";

/** Extensions besides the formats' own names. */
const EXTENSIONS: ReadonlyMap<string, string> = new Map([
  ["tab", "tsv"],
  ["txt", "csv"],
  ["jsonl", "ndjson"],
  ["yml", "yaml"],
  ["ts", "typescript"],
  ["mts", "typescript"],
  ["pq", "parquet"],
  ["feather", "arrow"],
  ["ipc", "arrow"],
  ["arrows", "arrow"],
  ["pb", "protobuf"],
]);

/** What the name of a file says. */
export interface NamedFormat {
  readonly format: FormatName | undefined;
  readonly compression: CompressionName | undefined;
}

/**
 * Tells format and compression from the name of a file.
 *
 * @param name - Such as `users.csv.gz`.
 * @example
 * ```ts
 * formatOfName("users.jsonl.zst"); // { format: "ndjson", compression: "zstd" }
 * ```
 */
export function formatOfName(name: string): NamedFormat {
  const packed = /\.(gz|gzip|zst|zstd)$/i.exec(name);
  const bare = packed === null ? name : name.slice(0, packed.index);
  const extension = /\.([^./\\]+)$/.exec(bare)?.[1]?.toLowerCase() ?? "";
  const format = EXTENSIONS.get(extension) ?? extension;
  return {
    format: FORMATS.some((kind) => kind.name === format) ? (format as FormatName) : undefined,
    compression: packed === null ? undefined : packed[1]!.toLowerCase().startsWith("g") ? "gzip" : "zstd",
  };
}
