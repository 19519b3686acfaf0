import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import * as z from "zod";

/** Says whether a text is of a format. */
export type Judge = (text: string) => boolean;

const ajv = new Ajv();
(addFormats as unknown as (ajv: Ajv, options: { mode: "full" }) => void)(ajv, { mode: "full" });

/** The library of formats for JSON Schema, where it knows the format and checks it. */
export function ajvJudge(name: string): Judge | undefined {
  const format = ajv.formats[name];
  if (format === undefined || format === true) return undefined;
  const validate = ajv.compile({ type: "string", format: name });
  return (text) => validate(text) as boolean;
}

const ZOD: Readonly<Record<string, z.ZodType>> = {
  "date-time": z.iso.datetime(),
  date: z.iso.date(),
  duration: z.iso.duration(),
  "time-local": z.iso.time(),
  "date-time-local": z.iso.datetime({ local: true }),
  email: z.email(),
  "idn-email": z.email({ pattern: z.regexes.unicodeEmail }),
  hostname: z.hostname(),
  ipv4: z.ipv4(),
  ipv6: z.ipv6(),
  cidrv4: z.cidrv4(),
  cidrv6: z.cidrv6(),
  mac: z.mac(),
  uri: z.url(),
  url: z.httpUrl(),
  uuid: z.uuid(),
  guid: z.guid(),
  uuid4: z.uuidv4(),
  uuid1: z.uuid({ version: "v1" }),
  uuid3: z.uuid({ version: "v3" }),
  uuid5: z.uuid({ version: "v5" }),
  uuid6: z.uuidv6(),
  uuid7: z.uuidv7(),
  uuid8: z.uuid({ version: "v8" }),
  base64: z.base64(),
  base64url: z.base64url(),
  hex: z.hex(),
  e164: z.e164(),
  emoji: z.emoji(),
  jwt: z.jwt(),
  credit_card: z.creditCard(),
  iban: z.iban(),
  ulid: z.ulid(),
  cuid: z.cuid(),
  cuid2: z.cuid2(),
  nanoid: z.nanoid(),
  ksuid: z.ksuid(),
  xid: z.xid(),
};

/** zod's schema of the same format, where it has one. */
export function zodJudge(name: string): Judge | undefined {
  // URL.canParse, which zod calls, refuses some addresses beyond ASCII on Node 20 once it is compiled; the constructor does not.
  if (name === "iri") return isUrl;
  const schema = Object.hasOwn(ZOD, name) ? ZOD[name] : undefined;
  return schema === undefined ? undefined : (text) => schema.safeParse(text).success;
}

function isUrl(text: string): boolean {
  try {
    return new URL(text).href !== "" && !/[\s<>\\]/.test(text);
  } catch {
    return false;
  }
}
