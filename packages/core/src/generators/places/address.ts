import { Field } from "../../definition/field.js";
import type { FieldRandom } from "../../random/field-random.js";
import { createDictionary } from "../../vector/dictionary.js";
import type { ValueType } from "../../vector/value-type.js";
import { createBits, type Vector } from "../../vector/vector.js";
import type { CellsInit } from "../contract/cells.js";
import { defineBuiltinField, type FieldBuilder } from "../contract/define-field.js";
import type { Generator } from "../contract/generator.js";
import { LocaleText, SYMBOLS } from "../locale-text/locale-text.js";
import { bindSource, fillTexts, readText } from "../locale-text/text-cells.js";
import { choiceSource, joinSources, literalSource, type TextSource, toIndex, wordSource } from "../locale-text/text-source.js";
import { dictionaryVector } from "../people/names.js";

/** A postal address whose parts fit together as far as the locale's data tell. */
export interface Address {
  /** Street and house number as written in the country. */
  streetAddress: string;
  street: string;
  /** Null where the locale writes none. */
  houseNumber: string | null;
  /** Null where the country has no postal codes. */
  postalCode: string | null;
  city: string;
  /** State, province or region; null where the locale has none. */
  state: string | null;
  /** Its abbreviation; null where the locale has none. */
  stateCode: string | null;
  /** In the locale's language. */
  country: string;
  /** ISO 3166-1, two letters. */
  countryCode: string;
}

const TEXT = { type: "string" } as const;
const TYPE: ValueType & { type: "struct" } = {
  type: "struct",
  fields: {
    streetAddress: TEXT,
    street: TEXT,
    houseNumber: TEXT,
    postalCode: TEXT,
    city: TEXT,
    state: TEXT,
    stateCode: TEXT,
    country: TEXT,
    countryCode: TEXT,
  },
};
/** Where locales without a country lie. */
const ELSEWHERE = { code: "US", name: "United States" };

const generator: Generator<object, Address> = {
  name: "address",
  options: (z) => z.strictObject({}),
  prepare(_options, context): CellsInit<Address> {
    const { random } = context;
    const parts = readParts(new LocaleText(context), random);
    const names = Object.keys(TYPE.fields) as (keyof Address)[];
    return {
      type: TYPE,
      at(row) {
        const out: Record<string, string | null> = {};
        for (const name of names) {
          const part = parts[name];
          out[name] = part === undefined ? null : readText(part.source, part.random, row);
        }
        return out as unknown as Address;
      },
      fill(rows) {
        const children: Record<string, Vector> = {};
        for (const name of names) {
          const part = parts[name];
          children[name] = part === undefined ? nullTexts(rows.length) : fillTexts(part.source, part.random, rows);
        }
        return { layout: "struct", type: TYPE, length: rows.length, validity: null, children };
      },
    };
  },
};

/** A member of an address: how it is made, and from what randomness. */
interface AddressPart {
  readonly source: TextSource;
  readonly random: FieldRandom;
}

function readParts(text: LocaleText, random: FieldRandom): Partial<Record<keyof Address, AddressPart>> {
  const part = (source: TextSource, purpose: string): AddressPart => ({ source, random: random.derive(purpose) });
  const street = part(text.street(), "street");
  const number = text.findList("location.building_number") === undefined ? undefined : part(text.buildingNumber(), "number");
  const states = text.isLocal("location.state") ? text.findList("location.state") : undefined;
  const abbreviations =
    states === undefined || !text.isLocal("location.state_abbr") ? undefined : text.findList("location.state_abbr");
  const stateCodes = abbreviations?.length === states?.length ? abbreviations : undefined;
  const code = readPostalCode(text, stateCodes, random.derive("state"));
  const country = text.locale.country ?? ELSEWHERE;
  const layout = readLayout(text.find("location.street_address.normal"));
  const numberPart = number === undefined ? undefined : bindSource(number.source, number.random);
  const line = joinSources(
    numberPart === undefined || layout === undefined
      ? [bindSource(street.source, street.random)]
      : layout.map((place) =>
          place === "street"
            ? bindSource(street.source, street.random)
            : place === "number"
              ? numberPart
              : literalSource(place.text),
        ),
  );
  return {
    streetAddress: part(line, "line"),
    street,
    ...(number === undefined ? {} : { houseNumber: number }),
    ...(code === undefined ? {} : { postalCode: part(code, "code") }),
    city: part(text.city(), "city"),
    // Name and abbreviation come from lists of one length and the same randomness: the index is the same.
    ...(states === undefined ? {} : { state: part(wordSource(states), "state") }),
    ...(stateCodes === undefined ? {} : { stateCode: part(wordSource(stateCodes), "state") }),
    country: part(literalSource(country.name), "country"),
    countryCode: part(literalSource(country.code), "country"),
  };
}

/** Postal codes of the row's state where the locale lists them, else of the country. */
function readPostalCode(
  text: LocaleText,
  stateCodes: readonly string[] | undefined,
  states: FieldRandom,
): TextSource | undefined {
  const general = text.findList("location.postcode") === undefined ? undefined : text.patterns("location.postcode", SYMBOLS);
  const byState = text.find("location.postcode_by_state") as Readonly<Record<string, string | readonly string[]>> | undefined;
  if (byState === undefined || stateCodes === undefined || general === undefined) return general;
  const sources = stateCodes.map((code) => {
    const formats = Object.hasOwn(byState, code) ? byState[code]! : [];
    const list = typeof formats === "string" ? [formats] : formats;
    return list.length === 0 ? general : choiceSource(list.map((format) => text.pattern(format, SYMBOLS)));
  });
  return {
    draws: Math.max(...sources.map((source) => source.draws)),
    emit: (sink, random, row, draw) => sources[toIndex(states.word(row, 0), sources.length)]!.emit(sink, random, row, draw),
    enumerate: () => undefined,
  };
}

function nullTexts(length: number): Vector {
  const vector = dictionaryVector(createDictionary([""]), new Int32Array(length));
  return { ...vector, validity: createBits(length) };
}

/** A place of a street address: the street, the number, or what stands between. */
type Place = "street" | "number" | { readonly text: string };

/** The order of street and house number in a country, from `"{{location.street}} {{location.buildingNumber}}"`. */
function readLayout(pattern: unknown): readonly Place[] | undefined {
  if (typeof pattern !== "string") return undefined;
  return pattern
    .split(/(\{\{location\.(?:street|buildingNumber)\}\})/)
    .filter((part) => part !== "")
    .map((part) =>
      part === "{{location.street}}" ? "street" : part === "{{location.buildingNumber}}" ? "number" : { text: part },
    );
}

/**
 * Postal addresses: street, house number, postal code, town, state and country of the locale.
 *
 * A state and its abbreviation belong together, and so do state and postal code where the locale says which codes a
 * state has (US, Canada). Towns are not tied to states: the data have no such table.
 *
 * @returns A field of objects.
 * @example
 * ```ts
 * f.address().locale("de");
 * ```
 */
export const address: FieldBuilder<() => Field<Address>> = /* @__PURE__ */ defineBuiltinField(
  generator,
  () => new Field<Address>({ kind: "address" }),
);
