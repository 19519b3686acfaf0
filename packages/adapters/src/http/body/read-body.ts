import { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { createAdapterError } from "../../errors/adapter-error.js";

/** What the client can undo, for `Accept-Encoding`. */
export const ACCEPTED_ENCODINGS = "gzip, deflate, br";

/** How a body is read. */
export interface ReadBodyOptions {
  /** Most bytes after decompression. */
  readonly maxBytes: number;
  /** Value of `Content-Encoding`. */
  readonly encoding: string | null;
  /** The URL as it may be shown. */
  readonly where: string;
  /** Called for every piece that arrives. */
  readonly onData: () => void;
}

/**
 * Reads a body to its end and decompresses it; stops as soon as it grows too large.
 *
 * @param body - As it comes over the wire.
 * @param options - Limits.
 * @throws SeedbedError `RESPONSE_TOO_LARGE`, `RESPONSE_INVALID`.
 */
export async function readBody(body: AsyncIterable<Uint8Array>, options: ReadBodyOptions): Promise<Uint8Array> {
  const { maxBytes, where } = options;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of decompress(watch(body, options.onData), options)) {
    size += chunk.length;
    if (size > maxBytes) {
      throw createAdapterError("RESPONSE_TOO_LARGE", `${where} answers with more than ${maxBytes} bytes`, {
        details: { maxBytes },
      });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

async function* watch(body: AsyncIterable<Uint8Array>, onData: () => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of body) {
    onData();
    yield chunk;
  }
}

function decompress(body: AsyncIterable<Uint8Array>, { encoding, where }: ReadBodyOptions): AsyncIterable<Uint8Array> {
  const name = encoding?.trim().toLowerCase() ?? "";
  switch (name) {
    case "":
    case "identity":
      return body;
    case "gzip":
    case "x-gzip":
      return pipe(body, createGunzip(), where);
    case "deflate":
      return pipe(body, createInflate(), where);
    case "br":
      return pipe(body, createBrotliDecompress(), where);
    default:
      throw createAdapterError("RESPONSE_INVALID", `${where} answers in an encoding that was not asked for`, {
        details: { encoding: name.slice(0, 50) },
      });
  }
}

async function* pipe(
  body: AsyncIterable<Uint8Array>,
  decoder: NodeJS.ReadWriteStream,
  where: string,
): AsyncGenerator<Uint8Array> {
  const source = Readable.from(body);
  const stream = decoder as unknown as Readable;
  // A failure of the network is told as such, not as one of the decoder.
  let failure: unknown;
  source.on("error", (error) => {
    failure = error;
    stream.destroy(error);
  });
  try {
    for await (const chunk of source.pipe(decoder)) yield chunk as unknown as Uint8Array;
  } catch (error) {
    if (failure !== undefined) throw failure;
    throw createAdapterError("RESPONSE_INVALID", `${where} answers with bytes that cannot be decompressed`, { cause: error });
  } finally {
    source.destroy();
    stream.destroy();
  }
}
