import type * as z from "zod";
import type { FieldRandom, RowCursor } from "../../random/field-random.js";
import type { Rows } from "../../random/rows.js";
import { createDictionary } from "../../vector/dictionary.js";
import { TextBuilder } from "../../vector/text-builder.js";
import type { Dictionary, DictionaryVector, TextVector } from "../../vector/vector.js";
import type { GeneratorContext, Zod } from "../contract/generator.js";
import { LocaleText } from "../locale-text/locale-text.js";
import { toIndex } from "../locale-text/text-source.js";

/** Sex of a person, which decides the list of first names. */
export type Sex = "female" | "male";

/** One sex, or a weight for each. */
export type SexChoice = Sex | { readonly female: number; readonly male: number };

const WORD = 4294967296;
const SEXES: Dictionary = /* @__PURE__ */ createDictionary(["female", "male"]);

/** For either sex a run of dictionary entries: where it starts, and how long it is. */
interface Runs {
  readonly starts: Int32Array;
  readonly sizes: Int32Array;
}

/** Indices of many rows: of sex, first and last name. */
export interface NameIndices {
  readonly sex: Int32Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
}

/** Names of a locale, first names by sex, each in one dictionary. Draws 0, 1 and 2 of a row are theirs. */
export class Names {
  readonly first: Dictionary;
  readonly last: Dictionary;
  /** What stands between the two names of a full name. */
  readonly separator: string;
  /** True where the family name comes first. */
  readonly lastFirst: boolean;
  private readonly firstRuns: Runs;
  private readonly lastRuns: Runs;
  /** Words below it are female. */
  private readonly femaleWords: number;
  private readonly random: FieldRandom;
  private readonly cursor: RowCursor;

  constructor(context: GeneratorContext, random: FieldRandom, sex: SexChoice | undefined) {
    this.random = random;
    this.cursor = random.cursor(3);
    this.femaleWords = femaleShare(sex, context) * WORD;
    const text = new LocaleText(context);
    [this.first, this.firstRuns] = joinBySex(text, "person.first_name");
    [this.last, this.lastRuns] = joinBySex(text, "person.last_name");
    ({ separator: this.separator, lastFirst: this.lastFirst } = findNameOrder(text.find("person.name")));
  }

  /** Index of a row's sex: 0 female, 1 male. */
  sexAt(row: number): number {
    return Number(this.random.word(row, 0) >= this.femaleWords);
  }

  firstAt(row: number): number {
    return chooseIn(this.firstRuns, this.sexAt(row), this.random.word(row, 1));
  }

  lastAt(row: number): number {
    return chooseIn(this.lastRuns, this.sexAt(row), this.random.word(row, 2));
  }

  /** The different first names that can come up. */
  distinctFirst(): string[] {
    return distinct(this.first, this.firstRuns, this.possible());
  }

  /** The different last names that can come up. */
  distinctLast(): string[] {
    return distinct(this.last, this.lastRuns, this.possible());
  }

  /** The sexes that can come up. */
  private possible(): readonly number[] {
    return this.femaleWords === 0 ? [1] : this.femaleWords === WORD ? [0] : [0, 1];
  }

  /** Both names of a row in the locale's order. */
  fullAt(row: number): string {
    return this.join(this.first.strings[this.firstAt(row)]!, this.last.strings[this.lastAt(row)]!);
  }

  /** Two names in the locale's order. */
  join(first: string, last: string): string {
    return this.lastFirst ? last + this.separator + first : first + this.separator + last;
  }

  /** The indices of many rows. */
  fill(rows: Rows): NameIndices {
    const { cursor } = this;
    const { length, values } = rows;
    const sex = new Int32Array(length);
    const first = new Int32Array(length);
    const last = new Int32Array(length);
    for (let i = 0; i < length; i++) {
      cursor.seek(values[i]!);
      const at = this.sexHere();
      sex[i] = at;
      first[i] = chooseIn(this.firstRuns, at, cursor.word(1));
      last[i] = chooseIn(this.lastRuns, at, cursor.word(2));
    }
    return { sex, first, last };
  }

  /** Indices of first names of many rows. */
  fillFirst(rows: Rows): Int32Array {
    return this.fillIndices(rows, 1, this.firstRuns);
  }

  /** Indices of last names of many rows. */
  fillLast(rows: Rows): Int32Array {
    return this.fillIndices(rows, 2, this.lastRuns);
  }

  private fillIndices({ length, values }: Rows, draw: number, runs: Runs): Int32Array {
    const { cursor } = this;
    const out = new Int32Array(length);
    for (let i = 0; i < length; i++) {
      cursor.seek(values[i]!);
      out[i] = chooseIn(runs, this.sexHere(), cursor.word(draw));
    }
    return out;
  }

  /** Sex of the row the cursor is at; a number made of a comparison, since a branch would be mispredicted every other time. */
  private sexHere(): number {
    return Number(this.cursor.word(0) >= this.femaleWords);
  }

  /** Full names of many rows. */
  fillFull(indices: NameIndices): TextVector {
    const { lastFirst } = this;
    const ahead = lastFirst ? this.last : this.first;
    const behind = lastFirst ? this.first : this.last;
    const aheadIndices = lastFirst ? indices.last : indices.first;
    const behindIndices = lastFirst ? indices.first : indices.last;
    const between = /* @__PURE__ */ createDictionary([this.separator]);
    const builder = new TextBuilder(aheadIndices.length, 16);
    for (let i = 0; i < aheadIndices.length; i++) {
      builder.writeEntry(ahead, aheadIndices[i]!);
      builder.writeEntry(between, 0);
      builder.writeEntry(behind, behindIndices[i]!);
      builder.end();
    }
    return builder.finish();
  }
}

/**
 * A column of texts that come from a dictionary.
 *
 * @param dictionary - The texts.
 * @param indices - One entry a row.
 */
export function dictionaryVector(dictionary: Dictionary, indices: Int32Array): DictionaryVector {
  return { layout: "dictionary", type: { type: "string" }, length: indices.length, validity: null, indices, dictionary };
}

/** A column of `"female"` and `"male"`. */
export function sexVector(indices: Int32Array): DictionaryVector {
  return dictionaryVector(SEXES, indices);
}

/** The sex at an index of {@link NameIndices}. */
export function sexName(index: number): Sex {
  return index === 0 ? "female" : "male";
}

/** The schema of {@link SexChoice}. */
export function sexSchema(zod: Zod): z.ZodType<SexChoice> {
  return zod.union([
    zod.enum(["female", "male"]),
    zod.strictObject({ female: zod.number().nonnegative(), male: zod.number().nonnegative() }),
  ]);
}

function femaleShare(choice: SexChoice | undefined, context: GeneratorContext): number {
  if (choice === undefined) return 0.5;
  if (choice === "female") return 1;
  if (choice === "male") return 0;
  const { female, male } = (choice ?? {}) as { female?: unknown; male?: unknown };
  if (
    typeof female !== "number" ||
    typeof male !== "number" ||
    !(female >= 0 && male >= 0 && female + male > 0 && female + male < Infinity)
  ) {
    context.report(
      "sex",
      `sex must be "female", "male" or two weights, got ${JSON.stringify(choice)}`,
      "give for example { female: 51, male: 49 }",
    );
    return 0.5;
  }
  return female / (female + male);
}

/** Sex-specific lists where there are, else the list for all; joined into one dictionary. */
function joinBySex(text: LocaleText, path: string): [Dictionary, Runs] {
  const data = text.find(path) as Readonly<Partial<Record<string, readonly string[]>>> | undefined;
  const generic = data?.generic;
  const female = data?.female ?? generic ?? data?.male;
  const male = data?.male ?? generic ?? data?.female;
  if (female === undefined || male === undefined || female.length === 0 || male.length === 0) throw text.missing(path);
  if (female === male) {
    return [createDictionary(female), { starts: Int32Array.of(0, 0), sizes: Int32Array.of(female.length, female.length) }];
  }
  return [
    createDictionary([...female, ...male]),
    { starts: Int32Array.of(0, female.length), sizes: Int32Array.of(female.length, male.length) },
  ];
}

const ORDER = /^\{\{person\.(firstName|lastName)\}\}([^{}]*)\{\{person\.(firstName|lastName)\}\}$/;

/** The most frequent pattern of just a first and a last name. */
function findNameOrder(patterns: unknown): { separator: string; lastFirst: boolean } {
  let best = { separator: " ", lastFirst: false };
  let most = 0;
  for (const pattern of Array.isArray(patterns) ? (patterns as { value?: unknown; weight?: unknown }[]) : []) {
    const match = ORDER.exec(String(pattern.value));
    const weight = Number(pattern.weight ?? 1);
    if (match === null || match[1] === match[3] || weight <= most) continue;
    most = weight;
    best = { separator: match[2]!, lastFirst: match[1] === "lastName" };
  }
  return best;
}

function chooseIn({ starts, sizes }: Runs, sex: number, word: number): number {
  return starts[sex]! + toIndex(word, sizes[sex]!);
}

function distinct({ strings }: Dictionary, { starts, sizes }: Runs, sexes: readonly number[]): string[] {
  return [...new Set(sexes.flatMap((sex) => strings.slice(starts[sex]!, starts[sex]! + sizes[sex]!)))];
}
