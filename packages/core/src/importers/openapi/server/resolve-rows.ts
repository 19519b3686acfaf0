import { SeedbedError } from "../../../index.js";
import type { Entity } from "../entity/entity.js";
import { toEntityName } from "../entity/entity-name.js";

const DEFAULT_ROWS = 100;
const MAX_ROWS = 100_000;

/**
 * Reads the option `rows`.
 *
 * @param rows - One number for all, or numbers by kind of thing.
 * @param names - Kinds of things that the document has.
 * @throws SeedbedError `OPTION_INVALID`.
 */
export function resolveRows(
  rows: number | Readonly<Record<string, number>> | undefined,
  names: ReadonlySet<string>,
): (entity: Entity) => number {
  const given = typeof rows === "object" ? Object.entries(rows) : [["", rows ?? DEFAULT_ROWS] as const];
  for (const [name, count] of given) {
    if (Number.isSafeInteger(count) && count >= 0 && count <= MAX_ROWS) continue;
    throw new SeedbedError(
      "OPTION_INVALID",
      `rows${name === "" ? "" : `.${name}`} must be a whole number from 0 to ${MAX_ROWS}, got ${String(count)}`,
      {
        hint: "a mock server holds no more; make large data with a dataset definition",
        details: { option: "rows" },
      },
    );
  }
  if (typeof rows !== "object") return () => rows ?? DEFAULT_ROWS;
  for (const [name] of given) {
    if (names.has(toEntityName(name))) continue;
    throw new SeedbedError("OPTION_INVALID", `rows has ${JSON.stringify(name)}, of which the document has no collection`, {
      hint: `it has ${[...names].slice(0, 20).join(", ") || "none"}`,
      details: { option: "rows" },
    });
  }
  const byName = new Map(given.map(([name, count]) => [toEntityName(name), count] as const));
  return ({ name }) => byName.get(name) ?? DEFAULT_ROWS;
}
