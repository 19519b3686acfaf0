import { createPatternTexts, FieldRandom, isPatternFault } from "@seedbed/core";
import { type } from "arktype";
import { describe, expect, it } from "vitest";
import * as z from "zod";

const random = new FieldRandom([4, 3, 2, 1]);

/** What a library's JSON Schema says of a text. */
interface TextSchema {
  readonly pattern?: string;
  readonly allOf?: readonly TextSchema[];
  readonly anyOf?: readonly TextSchema[];
}

function patternsOf(schema: TextSchema): readonly string[] {
  const own = schema.pattern === undefined ? [] : [schema.pattern];
  return [...own, ...[...(schema.allOf ?? []), ...(schema.anyOf ?? [])].flatMap(patternsOf)];
}

const ZOD: Readonly<Record<string, z.ZodType<string>>> = {
  email: z.email(),
  "e-mail, HTML 5": z.email({ pattern: z.regexes.html5Email }),
  "e-mail, RFC 5322": z.email({ pattern: z.regexes.rfc5322Email }),
  "e-mail, Unicode": z.email({ pattern: z.regexes.unicodeEmail }),
  uuid: z.uuid(),
  uuidv4: z.uuidv4(),
  uuidv7: z.uuidv7(),
  guid: z.guid(),
  cuid: z.cuid(),
  cuid2: z.cuid2(),
  ulid: z.ulid(),
  xid: z.xid(),
  ksuid: z.ksuid(),
  nanoid: z.nanoid(),
  ipv4: z.ipv4(),
  ipv6: z.ipv6(),
  cidrv4: z.cidrv4(),
  cidrv6: z.cidrv6(),
  base64: z.base64(),
  base64url: z.base64url(),
  e164: z.e164(),
  emoji: z.emoji(),
  hostname: z.hostname(),
  date: z.iso.date(),
  time: z.iso.time(),
  "time, minutes": z.iso.time({ precision: -1 }),
  datetime: z.iso.datetime(),
  "datetime, offset": z.iso.datetime({ offset: true, local: true, precision: 3 }),
  duration: z.iso.duration(),
  "starts, ends, includes": z.string().startsWith("ab").endsWith("yz").includes("-"),
  lowercase: z.string().lowercase(),
  uppercase: z.string().uppercase(),
  template: z.templateLiteral([z.number(), z.enum(["px", "em"])]),
};

const ARKTYPE = [
  "string.date.iso",
  "string.email",
  "string.uuid",
  "string.uuid.v4",
  "string.semver",
  "string.ip",
  "string.alpha",
  "string.alphanumeric",
  "string.digits",
  "string.hex",
  "string.base64",
  "string.base64.url",
  "string.creditCard",
  "string.integer",
  "string.numeric",
  "string.lower",
  "string.upper",
  "string.capitalize",
  "string.trim",
] as const;

function textsOf(source: string, flags: string): string[] {
  const texts = createPatternTexts({ source, flags, unanchored: true });
  if (isPatternFault(texts)) throw new Error(`${texts.code}: ${texts.message}`);
  return Array.from({ length: 50 }, (_, row) => texts.make(random, row));
}

describe("patterns of schema libraries", () => {
  it.each(Object.entries(ZOD))("zod: %s", (_, schema) => {
    const written = schema["~standard"].jsonSchema.output({ target: "draft-2020-12" }) as TextSchema;
    for (const pattern of patternsOf(written)) {
      const flags = /\\p\{/.test(pattern) ? "u" : "";
      for (const text of textsOf(pattern, flags)) expect(text).toMatch(new RegExp(pattern, flags));
    }
  });

  it.each(Object.entries(ZOD))("zod: texts of one pattern are valid: %s", (name, schema) => {
    const patterns = patternsOf(schema["~standard"].jsonSchema.output({ target: "draft-2020-12" }) as TextSchema);
    if (patterns.length !== 1 || ["date", "ipv6", "cidrv6", "base64", "base64url", "emoji"].includes(name)) return;
    for (const text of textsOf(patterns[0]!, /\\p\{/.test(patterns[0]!) ? "u" : "")) {
      expect(schema.safeParse(text), text).toMatchObject({ success: true });
    }
  });

  it.each(ARKTYPE)("arktype: %s", (name) => {
    const written = (type(name) as unknown as { in: { toJsonSchema(options: object): unknown } }).in.toJsonSchema({
      fallback: ({ base }: { base: unknown }) => base,
    }) as TextSchema;
    for (const pattern of patternsOf(written)) {
      for (const text of textsOf(pattern, "")) expect(text).toMatch(new RegExp(pattern));
    }
  });
});
