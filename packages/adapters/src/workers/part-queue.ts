import type { ByteTarget } from "../targets/byte-target.js";
import type { SharedSchedule } from "./shared-schedule.js";

/** Puts parts that come from several threads back in order and hands them to a stream. */
export class PartQueue {
  private readonly target: ByteTarget | undefined;
  private readonly schedule: SharedSchedule;
  private readonly waiting = new Map<number, Uint8Array>();
  private next = 0;
  private writing: Promise<void> = Promise.resolve();

  /**
   * @param target - Where the parts go.
   * @param schedule - Told of every part that went out, so that workers do not run ahead.
   */
  constructor(target: ByteTarget | undefined, schedule: SharedSchedule) {
    this.target = target;
    this.schedule = schedule;
  }

  /**
   * Takes a part.
   *
   * @param part - Its number.
   * @param bytes - Its bytes.
   */
  add(part: number, bytes: Uint8Array): Promise<void> {
    this.waiting.set(part, bytes);
    this.writing = this.writing.then(() => this.writeReady());
    return this.writing;
  }

  /** Waits until every part taken went out. */
  drain(): Promise<void> {
    return this.writing;
  }

  private async writeReady(): Promise<void> {
    for (let bytes = this.waiting.get(this.next); bytes !== undefined; bytes = this.waiting.get(this.next)) {
      this.waiting.delete(this.next++);
      await this.target!.write(bytes);
      this.schedule.addSent();
    }
  }
}
