import { beyondLimit } from "../../../columnar/read-errors.js";
import type { ReadLimits } from "../../../read/read-limits.js";

/** Decoded bytes up to which nobody asks how small the file was. */
const FREE_BYTES = 2 ** 30;

/** Keeps count of what a file has been turned into, and of what is held of it. */
export class ReadBudget {
  readonly file: string;
  readonly limits: ReadLimits;
  private readonly fileBytes: number;
  private readonly held = new Map<number, number>();
  private heldBytes = 0;
  private totalBytes = 0;

  /**
   * @param file - Name of the file.
   * @param limits - The limits.
   * @param fileBytes - Size of the file.
   */
  constructor(file: string, limits: ReadLimits, fileBytes: number) {
    this.file = file;
    this.limits = limits;
    this.fileBytes = fileBytes;
  }

  /**
   * Asks for memory before it is taken.
   *
   * @param owner - Who holds it; what the same one held before is given back.
   * @param bytes - How much.
   * @throws SeedbedError `READ_LIMIT`.
   */
  hold(owner: number, bytes: number): void {
    this.heldBytes += bytes - (this.held.get(owner) ?? 0);
    this.held.set(owner, bytes);
    if (!(this.heldBytes <= this.limits.heldBytes)) {
      throw beyondLimit(this.file, "heldBytes", `${this.heldBytes} bytes to be held at once`);
    }
  }

  /**
   * Counts decoded bytes.
   *
   * @param bytes - How many.
   * @throws SeedbedError `READ_LIMIT`.
   */
  spend(bytes: number): void {
    this.totalBytes += bytes;
    if (this.totalBytes <= FREE_BYTES || this.totalBytes <= this.fileBytes * this.limits.inflation) return;
    throw beyondLimit(this.file, "inflation", `more than ${this.limits.inflation} times as many bytes inside as it is large`);
  }
}
