import { z } from "zod";
import { createAdapterError } from "../../errors/adapter-error.js";

/** Where a reading goes on, as JSON. */
export interface Cursor {
  /** Kind of connector that made it. */
  readonly connector: string;
  readonly table: string;
  /** What only the connector understands. */
  readonly state: Readonly<Record<string, unknown>>;
}

const cursorSchema = z.strictObject({
  connector: z.string(),
  table: z.string(),
  state: z.record(z.string(), z.unknown()),
});

/**
 * Reads the state of a cursor that comes from outside.
 *
 * @param cursor - As it was kept.
 * @param connector - Kind of connector that is asked.
 * @param table - The table that is asked for.
 * @param state - What the connector's states look like.
 * @returns Undefined when there is no cursor.
 * @throws SeedbedError `CURSOR_INVALID`.
 */
export function parseCursor<State>(
  cursor: unknown,
  connector: string,
  table: string,
  state: z.ZodType<State>,
): State | undefined {
  if (cursor === undefined) return undefined;
  const result = cursorSchema.safeParse(cursor);
  const fits = result.success && result.data.connector === connector && result.data.table === table;
  const inner = fits ? state.safeParse(result.data.state) : undefined;
  if (inner?.success === true) return inner.data;
  throw createAdapterError("CURSOR_INVALID", `the cursor is not one of ${connector} for ${table}`, {
    details: { connector, table },
  });
}
