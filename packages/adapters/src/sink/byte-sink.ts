import type { BatchSink, TableSchema } from "@seedbed/core";
import type { Compress } from "../compression/compression.js";
import type { Format } from "../format/format.js";
import type { ByteTarget } from "../targets/byte-target.js";

/** A sink whose batches become bytes of one file. */
export interface ByteSink extends BatchSink {
  /** Bytes handed to the target so far. */
  readonly bytes: number;
  /** Hands everything to the target; no further batch may follow. */
  flush(): Promise<void>;
}

/** What a {@link ByteSink} is made of. */
export interface ByteSinkOptions {
  readonly schema: TableSchema;
  readonly format: Format;
  readonly target: ByteTarget;
  readonly compress: Compress | undefined;
  /** Rows a part; where parts end shows in compressed files only. */
  readonly partRows: number;
}
