import { openText } from "../../read/encoding/open-text.js";
import type { FileInput } from "../../read/file-input.js";
import type { FileTable } from "../../read/file-table.js";
import { holdAll } from "../../read/inputs/stream-input.js";
import type { ReadContext } from "../../read/read-context.js";
import { createFileInvalid, toFileInvalid } from "../../read/read-errors.js";
import { openFixture } from "../../tabular/table/open-fixture.js";
import { tableNameOf } from "../../tabular/table/table-name.js";
import { LiteralReader } from "./literal-reader.js";

/** Values take about this many times the bytes of their text. */
const GROWTH = 10;

/**
 * Opens a TypeScript or JavaScript module of fixtures: every constant that is an array is a table. Nothing of it is run.
 *
 * @param input - The file; it is held in memory.
 * @param context - Known columns, limits, where bad rows go.
 */
export async function readTypescript(input: FileInput, context: ReadContext): Promise<readonly FileTable[]> {
  const { limits } = context;
  const held = { ...limits, heldBytes: Math.floor(limits.heldBytes / GROWTH) };
  const bytes = await holdAll((await openText(input, undefined)).chunks, input.name, held);
  let values: ReadonlyMap<string, unknown>;
  try {
    values = new LiteralReader(new TextDecoder("utf-8", { fatal: true }).decode(bytes), limits.depth).readModule();
  } catch (error) {
    throw toFileInvalid(error, input.name);
  }
  const tables = [...values].filter(([, value]) => Array.isArray(value));
  if (tables.length === 0) throw createFileInvalid(input.name, "exports no array of rows");
  const single = tables.length === 1;
  const named = tables.map(([name, rows]): [string, unknown] => {
    const own = Object.hasOwn(context.schemas, name) ? name : tableNameOf(input.name, context);
    const isKnown = Object.hasOwn(context.schemas, own);
    return [single && (isKnown || name === "default") ? own : name, rows];
  });
  return openFixture(Object.fromEntries(named), input.name, context);
}
