import { writeSync } from "node:fs";
import type { Compress } from "../compression/compression.js";
import { PartEncoder } from "../encoding/part-encoder.js";
import { toFileError } from "../errors/file-error.js";
import type { RowFormat } from "../format/format.js";
import { BATCH_ROWS } from "../source/batch-rows.js";
import type { TableSource } from "../source/dataset-source.js";
import type { SharedSchedule } from "./shared-schedule.js";

/** One table of the work, as one thread sees it. */
export interface ShareTable {
  readonly source: TableSource;
  /** Open file that parts are written to, each at its place; none when parts are sent on. */
  readonly descriptor: number | undefined;
}

/** What a thread does its share of. */
export interface Share {
  readonly tables: readonly ShareTable[];
  readonly format: RowFormat;
  readonly compress: Compress | undefined;
  readonly partRows: number;
  readonly schedule: SharedSchedule;
  /** Number of this thread, from 0. */
  readonly worker: number;
  readonly workers: number;
  /** Takes parts of tables without a file; the bytes are the taker's own. */
  send(part: number, bytes: Uint8Array<ArrayBuffer>): void;
  /** Called before each part, for threads that have other things to do. */
  pause?(): Promise<void>;
}

/** Parts a thread may be ahead of the stream, for each thread. */
const AHEAD = 2;

/** Finished parts a thread keeps while a part before them is not done: a thread that starts late must not hold up the others. */
const KEPT = 4;

/** A finished part. */
interface Part {
  readonly part: number;
  readonly rows: number;
  bytes: Uint8Array;
}

/**
 * Does one thread's share: takes part after part, of table after table, until none is left or the work is stopped.
 *
 * @param share - The work.
 */
export async function runShare(share: Share): Promise<void> {
  if (!share.schedule.begin(share.worker)) return;
  for (const index of share.tables.keys()) await writeParts(share, index);
}

async function writeParts(share: Share, index: number): Promise<void> {
  const { format, compress, partRows, schedule } = share;
  const { source, descriptor } = share.tables[index]!;
  const { rowCount } = source;
  const parts = Math.max(1, Math.ceil(rowCount / partRows));
  const encoder = new PartEncoder(format, source.schema, compress);
  const kept: Part[] = [];
  for (;;) {
    await share.pause?.();
    if (schedule.stopped) return;
    const part = schedule.claim(index);
    if (part >= parts) break;
    if (descriptor === undefined && !(await schedule.waitForSent(part - AHEAD * share.workers))) return;
    const from = part * partRows;
    const to = Math.min(rowCount, from + partRows);
    encoder.start(part === 0);
    for (let at = from; at < to; at += BATCH_ROWS) encoder.add(source.batchAt(at, Math.min(to, at + BATCH_ROWS)));
    const made = { part, rows: to - from, bytes: encoder.finish(part === parts - 1) };
    kept.push(made);
    // A stream waits for parts that went out, so none may be kept from it.
    if (!(await putParts(share, index, kept, descriptor === undefined ? 0 : KEPT))) return;
    // The encoder goes on writing to the memory of a part that stays.
    if (kept.length > 0) made.bytes = made.bytes.slice();
  }
  await putParts(share, index, kept, 0);
}

/** Puts parts where they belong, as long as it is their turn or more than `most` are kept; false when the work was stopped. */
async function putParts(share: Share, index: number, kept: Part[], most: number): Promise<boolean> {
  const { schedule } = share;
  const { source, descriptor } = share.tables[index]!;
  for (let first = kept[0]; first !== undefined; first = kept[0]) {
    const { part, rows, bytes } = first;
    if (kept.length <= most && !schedule.isNext(index, part)) return true;
    const place = await schedule.place(index, part, bytes.length);
    if (place === undefined) return false;
    kept.shift();
    if (descriptor === undefined) share.send(part, bytes.slice());
    else writeAt(descriptor, bytes, place, source.name);
    schedule.addProgress(share.worker, rows, bytes.length);
  }
  return true;
}

function writeAt(descriptor: number, bytes: Uint8Array, place: number, name: string): void {
  try {
    for (let from = 0; from < bytes.length; ) from += writeSync(descriptor, bytes, from, bytes.length - from, place + from);
  } catch (error) {
    throw toFileError(error, `the file of ${name}`);
  }
}
