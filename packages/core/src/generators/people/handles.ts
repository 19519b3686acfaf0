import { SeedbedError } from "../../errors/seedbed-error.js";
import type { Rows } from "../../random/rows.js";
import { createDictionary } from "../../vector/dictionary.js";
import { toValues } from "../../vector/read-vector.js";
import type { Dictionary, Vector } from "../../vector/vector.js";
import type { Cells } from "../contract/cells.js";
import type { GeneratorContext } from "../contract/generator.js";
import { Names } from "./names.js";
import { toHandle } from "./to-handle.js";

/** Handles of many rows: for each part one entry a row. */
export interface HandleColumn {
  readonly indices: Int32Array;
  readonly dictionary: Dictionary;
}

/** Where the handles of a row come from: a person's two names, one name, or any texts. */
export interface Handles {
  at(row: number): readonly string[];
  fill(rows: Rows): readonly HandleColumn[];
}

const encoded = new WeakMap<Dictionary, Dictionary>();

/**
 * The handles of a dictionary's entries, made once.
 *
 * @param names - A dictionary of names.
 */
export function toHandles(names: Dictionary): Dictionary {
  let handles = encoded.get(names);
  if (handles === undefined) {
    handles = createDictionary(names.strings.map(toHandle));
    encoded.set(names, handles);
  }
  return handles;
}

/**
 * Handles of names drawn for their own sake.
 *
 * @param names - The names.
 */
export function handlesOfNames(names: Names): Handles {
  const first = toHandles(names.first);
  const last = toHandles(names.last);
  return {
    at: (row) => [first.strings[names.firstAt(row)]!, last.strings[names.lastAt(row)]!],
    fill(rows) {
      const indices = names.fill(rows);
      return [
        { indices: indices.first, dictionary: first },
        { indices: indices.last, dictionary: last },
      ];
    },
  };
}

/**
 * Handles for the option `from`: of a person, of texts, or of names of their own when it is left out.
 *
 * @param from - A path, or several.
 * @param context - The field's context.
 */
export function createHandles(from: string | readonly string[] | undefined, context: GeneratorContext): Handles {
  if (from === undefined) return handlesOfNames(new Names(context, context.random.derive("name"), undefined));
  const paths = Array.isArray(from) ? from.map(String) : [String(from)];
  const cells = paths.flatMap((path) => readTexts(path, context));
  if (cells.length === 0 || cells.length > 2) {
    context.report(
      "from",
      `from names ${cells.length} texts, one or two make an address`,
      'give a person, such as "person", or ["firstName", "lastName"]',
    );
  }
  return {
    at: (row) => cells.map((part) => toHandle(readText(part.at(row)))),
    fill: (rows) => cells.map((part) => toColumn(part.fill(rows))),
  };
}

/** A person's names, or the text itself. */
function readTexts(path: string, context: GeneratorContext): Cells[] {
  const cells = context.cells(path);
  const { type } = cells;
  if (type.type === "string") return [cells];
  const members = type.type === "struct" ? ["firstName", "lastName"].filter((name) => type.fields[name]?.type === "string") : [];
  if (members.length > 0) return members.map((name) => context.cells(`${path}.${name}`));
  throw new SeedbedError("OPTION_INVALID", `"${path}" is of type ${type.type}; a person or a text is needed`, {
    hint: 'name a field of kind person, or a pair such as ["firstName", "lastName"]',
    details: { path },
  });
}

function toColumn(vector: Vector): HandleColumn {
  if (vector.layout === "dictionary" && vector.validity === null)
    return { indices: vector.indices, dictionary: toHandles(vector.dictionary) };
  const values = toValues(vector);
  return {
    indices: Int32Array.from(values, (_, i) => i),
    dictionary: createDictionary(values.map((value) => toHandle(readText(value)))),
  };
}

function readText(value: unknown): string {
  return value === null || value === undefined ? "" : String(value);
}
