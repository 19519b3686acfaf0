/** Rows made and encoded at once: few enough to stay in the processor's cache. */
export const BATCH_ROWS = 4096;
