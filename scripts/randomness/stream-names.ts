import { STREAMS, type StreamName } from "../../packages/core/test/statistics/measures/streams.js";

/** The streams' names, for messages. */
export const STREAM_NAMES: readonly StreamName[] = STREAMS;

/**
 * Whether a text names a stream.
 *
 * @param text - What the user typed.
 */
export function isStreamName(text: string | undefined): text is StreamName {
  return STREAMS.some((name) => name === text);
}
