import { once } from "node:events";
import { createWriteStream, type WriteStream } from "node:fs";
import { createAdapterError } from "../errors/adapter-error.js";
import { toFileError } from "../errors/file-error.js";
import type { BadRow, BadRowPolicy } from "../read/bad-row.js";

/** Bad rows that are kept in memory. */
const KEPT = 100;

/** Counts bad rows, and does with them what the policy says. */
export class BadRowLog {
  count = 0;
  readonly first: BadRow[] = [];
  private readonly policy: BadRowPolicy;
  private readonly file: string;
  private readonly onBadRow: ((row: BadRow) => void) | undefined;
  private stream: WriteStream | undefined;
  private failure: unknown;

  /**
   * @param policy - What is done with bad rows.
   * @param file - Name of the file they come from.
   * @param onBadRow - Told about each.
   */
  constructor(policy: BadRowPolicy, file: string, onBadRow: ((row: BadRow) => void) | undefined) {
    this.policy = policy;
    this.file = file;
    this.onBadRow = onBadRow;
  }

  /** @param row - A row that cannot be read. */
  async reject(row: BadRow): Promise<void> {
    const policy = this.policy;
    const file = this.file;
    if (policy === "fail") {
      const place = row.line === undefined ? `row ${row.row}` : `line ${row.line}`;
      const field = row.field === undefined ? "" : `, field ${row.field}`;
      const { raw: _raw, ...details } = row;
      throw createAdapterError("ROW_INVALID", `${file}, ${place}${field}: ${row.message}`, {
        hint: "mend the row, give the column another type, look at more rows (sampleRows), or skip or quarantine such rows",
        details: { file, ...details },
      });
    }
    this.count++;
    if (this.first.length < KEPT) this.first.push(row);
    this.onBadRow?.(row);
    if (typeof policy === "object") await this.store(row, policy.quarantine);
  }

  /** Completes the file of bad rows; without any there is none. */
  async close(): Promise<void> {
    const stream = this.stream;
    const policy = this.policy;
    this.stream = undefined;
    if (stream === undefined || typeof policy !== "object") return;
    if (this.failure === undefined) {
      stream.end();
      await once(stream, "close").catch(() => undefined);
    }
    if (this.failure !== undefined) throw toFileError(this.failure, policy.quarantine);
  }

  private async store(row: BadRow, path: string): Promise<void> {
    if (this.failure !== undefined) throw toFileError(this.failure, path);
    this.stream ??= this.open(path);
    if (this.stream.write(`${JSON.stringify(row)}\n`)) return;
    await Promise.race([once(this.stream, "drain"), once(this.stream, "close")]).catch(() => undefined);
    if (this.failure !== undefined) throw toFileError(this.failure, path);
  }

  private open(path: string): WriteStream {
    const stream = createWriteStream(path, { flags: "w" });
    stream.on("error", (error) => {
      this.failure = error;
    });
    return stream;
  }
}
