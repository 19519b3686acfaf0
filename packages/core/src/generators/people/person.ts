import { Field } from "../../definition/field.js";
import type { ValueType } from "../../vector/value-type.js";
import type { CellsInit } from "../contract/cells.js";
import { defineBuiltinField, type FieldBuilder } from "../contract/define-field.js";
import type { Generator } from "../contract/generator.js";
import { EMAIL_SEPARATORS } from "./email.js";
import { HandleWriter } from "./handle-cells.js";
import { toHandles } from "./handles.js";
import { dictionaryVector, Names, type Sex, type SexChoice, sexName, sexSchema, sexVector } from "./names.js";
import { resolveDomains } from "./reserved-domains.js";
import { USERNAME_SEPARATORS } from "./username.js";

/** A person whose parts fit together. */
export interface Person {
  sex: Sex;
  firstName: string;
  lastName: string;
  /** Both names in the locale's order. */
  fullName: string;
  email: string;
  username: string;
}

/** Options of persons. */
export interface PersonOptions {
  /** One sex, or weights; both equally often unless stated. */
  readonly sex?: SexChoice;
  /** Domains of e-mail addresses; reserved ones unless stated. */
  readonly emailDomains?: readonly string[];
}

const TEXT = { type: "string" } as const;
const TYPE: ValueType & { type: "struct" } = {
  type: "struct",
  fields: { sex: TEXT, firstName: TEXT, lastName: TEXT, fullName: TEXT, email: TEXT, username: TEXT },
};

const generator: Generator<PersonOptions, Person> = {
  name: "person",
  options: (z) =>
    z.strictObject({
      sex: sexSchema(z).optional(),
      emailDomains: z.array(z.string()).min(1).optional(),
    }),
  prepare(options, context): CellsInit<Person> {
    const { random } = context;
    const names = new Names(context, random, options.sex);
    const domains = resolveDomains(options.emailDomains, "emailDomains", context);
    const emails = new HandleWriter(random.derive("email"), {
      heads: [""],
      tails: domains.map((domain) => `@${domain}`),
      separators: EMAIL_SEPARATORS,
    });
    const usernames = new HandleWriter(random.derive("username"), { heads: [""], tails: [""], separators: USERNAME_SEPARATORS });
    const first = toHandles(names.first);
    const last = toHandles(names.last);
    return {
      type: TYPE,
      at(row) {
        const firstIndex = names.firstAt(row);
        const lastIndex = names.lastAt(row);
        const firstName = names.first.strings[firstIndex]!;
        const lastName = names.last.strings[lastIndex]!;
        const handles = [first.strings[firstIndex]!, last.strings[lastIndex]!];
        return {
          sex: sexName(names.sexAt(row)),
          firstName,
          lastName,
          fullName: names.join(firstName, lastName),
          email: emails.at(handles, row),
          username: usernames.at(handles, row),
        };
      },
      fill(rows) {
        const indices = names.fill(rows);
        const columns = [
          { indices: indices.first, dictionary: first },
          { indices: indices.last, dictionary: last },
        ];
        return {
          layout: "struct",
          type: TYPE,
          length: rows.length,
          validity: null,
          children: {
            sex: sexVector(indices.sex),
            firstName: dictionaryVector(names.first, indices.first),
            lastName: dictionaryVector(names.last, indices.last),
            fullName: names.fillFull(indices),
            email: emails.fill(columns, rows),
            username: usernames.fill(columns, rows),
          },
        };
      },
    };
  },
};

/**
 * Persons: sex, first and last name, full name, e-mail address and user name, all from one draw, so that they fit.
 *
 * Other fields read the parts: `f.copy("person.firstName")`, `f.email({ from: "person" })`.
 *
 * @param options - `sex`: one, or weights; `emailDomains`.
 * @returns A field of objects.
 * @example
 * ```ts
 * f.person({ sex: { female: 60, male: 40 } });
 * ```
 */
export const person: FieldBuilder<(options?: PersonOptions) => Field<Person>> = /* @__PURE__ */ defineBuiltinField(
  generator,
  (options: PersonOptions = {}) => new Field<Person>({ kind: "person", ...options }),
);
