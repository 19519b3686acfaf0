import { createHash, type Hash } from "node:crypto";
import { createAdapterError } from "../../errors/adapter-error.js";
import type { ByteTarget } from "../../targets/byte-target.js";
import type { ObjectStore } from "../contract/object-store.js";

/** What was stored. */
export interface StoredBytes {
  readonly bytes: number;
  /** SHA-256, hexadecimal. */
  readonly sha256: string;
}

interface Piece {
  readonly bytes: Uint8Array | undefined;
  readonly taken: () => void;
}

/** An object that is written to a store piece by piece, and hashed on the way. */
export class StoreTarget implements ByteTarget {
  readonly path: string;
  private readonly hash: Hash = createHash("sha256");
  private readonly upload: Promise<void>;
  private bytes = 0;
  private pending: Piece | undefined;
  private wake: (() => void) | undefined;
  private failure: unknown;
  private ended = false;

  /**
   * Starts an upload.
   *
   * @param store - Where to.
   * @param key - Under which key.
   */
  constructor(store: ObjectStore, key: string) {
    this.path = key;
    this.upload = store.put(key, this.pieces());
    this.upload.catch((error: unknown) => {
      this.failure = error;
      this.pending?.taken();
    });
  }

  /** What was stored, after {@link StoreTarget.commit}. */
  stored(): StoredBytes {
    return { bytes: this.bytes, sha256: this.hash.copy().digest("hex") };
  }

  async write(bytes: Uint8Array): Promise<void> {
    if (bytes.length === 0) return;
    this.hash.update(bytes);
    this.bytes += bytes.length;
    // The store may hold on to what it gets, and the caller writes to it again.
    await this.hand(bytes.slice());
  }

  async prepare(): Promise<void> {
    if (!this.ended) {
      this.ended = true;
      await this.hand(undefined);
    }
    await this.upload;
  }

  async commit(): Promise<void> {
    await this.upload;
  }

  async abort(): Promise<void> {
    if (!this.ended) {
      this.ended = true;
      this.failure ??= createAdapterError("WRITE_ABORTED", `${this.path} was not written to its end`);
      this.wake?.();
    }
    await this.upload.catch(() => undefined);
  }

  private async hand(bytes: Uint8Array | undefined): Promise<void> {
    if (this.failure !== undefined) throw this.failure;
    await new Promise<void>((taken) => {
      this.pending = { bytes, taken };
      this.wake?.();
    });
    if (this.failure !== undefined) throw this.failure;
  }

  private async *pieces(): AsyncGenerator<Uint8Array> {
    for (;;) {
      while (this.pending === undefined && this.failure === undefined) {
        await new Promise<void>((wake) => {
          this.wake = wake;
        });
      }
      if (this.failure !== undefined) throw this.failure;
      const { bytes, taken } = this.pending!;
      this.pending = undefined;
      if (bytes !== undefined) yield bytes;
      // Only now, so that no more than one piece waits.
      taken();
      if (bytes === undefined) return;
    }
  }
}
