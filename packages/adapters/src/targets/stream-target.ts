import type { Writable } from "node:stream";
import { createAdapterError } from "../errors/adapter-error.js";
import type { ByteTarget } from "./byte-target.js";

/** A stream, such as standard output: what went out cannot be taken back, so that an abort only ends it. */
export class StreamTarget implements ByteTarget {
  readonly path = "-";
  private readonly stream: Writable;
  private failure: Error | undefined;
  private readonly onError = (error: Error): void => {
    this.failure = error;
  };

  /** @param stream - Where the bytes go; it is not ended. */
  constructor(stream: Writable) {
    this.stream = stream;
    stream.on("error", this.onError);
  }

  write(bytes: Uint8Array): Promise<void> {
    if (bytes.length === 0) return Promise.resolve();
    return new Promise((resolve, reject) => {
      this.stream.write(bytes, (error) => {
        const failure = error ?? this.failure;
        if (failure === undefined || failure === null) resolve();
        else reject(toStreamError(failure));
      });
    });
  }

  prepare(): Promise<void> {
    return this.failure === undefined ? Promise.resolve() : Promise.reject(toStreamError(this.failure));
  }

  async commit(): Promise<void> {
    this.stream.off("error", this.onError);
  }

  async abort(): Promise<void> {
    // The listener stays: a late error of a closed pipe must not end the process.
  }
}

function toStreamError(cause: Error): Error {
  return createAdapterError(
    "OUT_CLOSED",
    `the output stream was closed (${(cause as { code?: string }).code ?? cause.message})`,
    {
      cause,
    },
  );
}
