const MAX_DETAIL = 300;

/**
 * Puts beside the server's message where it happened: the row of a COPY, the key that clashed.
 *
 * @param error - What the client threw.
 * @returns The same error, or one with more to say and the same code.
 */
export function describeFailure(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  // A failed attempt at several addresses of a host has its reasons inside.
  const [first] = (error as { errors?: readonly unknown[] }).errors ?? [];
  if (error.message === "" && first instanceof Error) return first;
  const { code, detail, where, constraint } = error as { code?: string; detail?: string; where?: string; constraint?: string };
  const more = [constraint !== undefined && !error.message.includes(constraint) ? constraint : undefined, detail, where]
    .filter((part) => typeof part === "string" && part !== "")
    .join("; ")
    .slice(0, MAX_DETAIL);
  if (more === "") return error;
  return Object.assign(new Error(`${error.message} (${more})`), { code });
}
