const DATE = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday),? /;

/**
 * Reads a `Retry-After` header: seconds, or a date.
 *
 * @param value - The header; null when there is none.
 * @param now - Milliseconds since 1970.
 * @returns Milliseconds to wait, 0 or more; undefined when there is no such header or it cannot be understood.
 * @source RFC 9110, sections 10.2.3 and 5.6.7.
 */
export function parseRetryAfterMs(value: string | null, now: number): number | undefined {
  const text = value?.trim() ?? "";
  if (/^\d{1,10}$/.test(text)) return Number(text) * 1000;
  if (!DATE.test(text)) return undefined;
  // The asctime form names no zone and means UTC all the same.
  const at = Date.parse(/GMT$/.test(text) ? text : `${text} GMT`);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}
