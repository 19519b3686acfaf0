import { type FileHandle, open } from "node:fs/promises";
import { createAdapterError } from "../../errors/adapter-error.js";
import type { FileInput } from "../file-input.js";
import type { ReadLimits } from "../read-limits.js";
import { createStreamInput } from "./stream-input.js";

/** Bytes a read: larger ones are no faster, and smaller ones cost calls. */
const CHUNK_BYTES = 1 << 19;

/** A file on disk, and how to let go of it. */
export interface PathInput extends FileInput {
  close(): Promise<void>;
}

/**
 * Opens a file.
 *
 * @param path - Its path.
 * @param name - What messages call it.
 * @param limits - `heldBytes` is the most that is kept of pipes.
 * @throws SeedbedError `FILE_UNREADABLE`.
 */
export async function openPathInput(path: string, name: string, limits: ReadLimits): Promise<PathInput> {
  const handle = await orUnreadable(path, () => open(path, "r"));
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) return createPipeInput(handle, path, name, limits, stats.isDirectory());
    return {
      name,
      sizeBytes: stats.size,
      stream: () => readAll(handle, path, 0),
      slice: (from, to) => readRange(handle, path, from, Math.min(to, stats.size)),
      close: () => handle.close(),
    };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** Pipes and devices are read from front to back. */
function createPipeInput(handle: FileHandle, path: string, name: string, limits: ReadLimits, isFolder: boolean): PathInput {
  if (isFolder) {
    throw createAdapterError("FILE_UNREADABLE", `${path} is a folder`, { hint: "name a file", details: { path } });
  }
  return { ...createStreamInput(readAll(handle, path, undefined), name, limits), close: () => handle.close() };
}

async function* readAll(handle: FileHandle, path: string, start: number | undefined): AsyncGenerator<Uint8Array> {
  let at = start;
  const next = (): Promise<Uint8Array> => {
    // A new buffer every time: readers keep windows on what they got.
    const buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES);
    const reading = orUnreadable(path, () => handle.read(buffer, 0, CHUNK_BYTES, at ?? null)).then(({ bytesRead }) => {
      if (at !== undefined) at += bytesRead;
      return buffer.subarray(0, bytesRead);
    });
    // A failure is reported by the next await; until then it must not count as unhandled.
    reading.catch(() => undefined);
    return reading;
  };
  for (let ahead = next(); ; ) {
    const chunk = await ahead;
    if (chunk.length === 0) return;
    // The next chunk is read while this one is worked on.
    ahead = next();
    yield chunk;
  }
}

async function readRange(handle: FileHandle, path: string, from: number, to: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(Math.max(0, to - from));
  let at = 0;
  while (at < bytes.length) {
    const { bytesRead } = await orUnreadable(path, () => handle.read(bytes, at, bytes.length - at, from + at));
    if (bytesRead === 0) break;
    at += bytesRead;
  }
  return bytes.subarray(0, at);
}

async function orUnreadable<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const reason = (error as { code?: unknown }).code;
    const system = typeof reason === "string" ? reason : String(error);
    throw createAdapterError("FILE_UNREADABLE", `cannot read ${path} (${system})`, { details: { path, system }, cause: error });
  }
}
