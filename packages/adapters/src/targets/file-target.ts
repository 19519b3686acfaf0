import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { type FileHandle, link, open, rename, rm } from "node:fs/promises";
import { createAdapterError } from "../errors/adapter-error.js";
import { toFileError } from "../errors/file-error.js";
import type { ByteTarget } from "./byte-target.js";
import { addLeftover, dropLeftover } from "./leftovers.js";

/** A file that is written under another name in the same folder and renamed at the end. */
export class FileTarget implements ByteTarget {
  readonly path: string;
  private readonly temporary: string;
  private readonly force: boolean;
  private handle: FileHandle | undefined;
  private state: "open" | "prepared" | "committed" | "aborted" = "open";
  private replaced = false;

  private constructor(path: string, temporary: string, force: boolean, handle: FileHandle) {
    this.path = path;
    this.temporary = temporary;
    this.force = force;
    this.handle = handle;
  }

  /**
   * Opens the temporary file.
   *
   * @param path - What the file is called in the end; its folder is there.
   * @param force - Whether a file of that name is replaced.
   * @throws SeedbedError `FILE_EXISTS` or `FILE_WRITE_FAILED`.
   */
  static async open(path: string, force: boolean): Promise<FileTarget> {
    if (!force) assertAbsent(path);
    const temporary = `${path}.${process.pid}-${randomBytes(4).toString("hex")}.tmp`;
    try {
      const handle = await open(temporary, "wx");
      addLeftover(temporary);
      return new FileTarget(path, temporary, force, handle);
    } catch (error) {
      throw toFileError(error, path);
    }
  }

  /** The open file, for threads that write at positions of their own. */
  get descriptor(): number {
    return this.handle!.fd;
  }

  async write(bytes: Uint8Array): Promise<void> {
    try {
      for (let from = 0; from < bytes.length; ) from += (await this.handle!.write(bytes, from)).bytesWritten;
    } catch (error) {
      throw toFileError(error, this.path);
    }
  }

  async prepare(): Promise<void> {
    try {
      await this.handle!.sync();
      await this.close();
      this.state = "prepared";
    } catch (error) {
      throw toFileError(error, this.path);
    }
  }

  async commit(): Promise<void> {
    try {
      if (this.force) {
        this.replaced = existsSync(this.path);
        await rename(this.temporary, this.path);
      } else {
        await renameToNew(this.temporary, this.path);
      }
      this.state = "committed";
      dropLeftover(this.temporary);
    } catch (error) {
      throw toFileError(error, this.path);
    }
  }

  async abort(): Promise<void> {
    if (this.state === "aborted") return;
    // A file that took the place of another cannot be taken back; it is whole, and stays.
    const path = this.state === "committed" ? this.path : this.temporary;
    const keep = this.state === "committed" && this.replaced;
    this.state = "aborted";
    await this.close().catch(() => undefined);
    if (!keep) await rm(path, { force: true }).catch(() => undefined);
    dropLeftover(this.temporary);
  }

  private async close(): Promise<void> {
    const { handle } = this;
    this.handle = undefined;
    await handle?.close();
  }
}

function assertAbsent(path: string): void {
  if (existsSync(path)) throw createAdapterError("FILE_EXISTS", `${path} exists already`, { details: { path } });
}

/** Renames without replacing: a hard link fails where the name is taken, a rename does not. */
async function renameToNew(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if ((error as { code?: unknown }).code === "EEXIST") assertAbsent(to);
    // Some file systems have no hard links.
    assertAbsent(to);
    await rename(from, to);
    return;
  }
  await rm(from, { force: true });
}
