import type { Format } from "../contract/format.js";
import { base64Format } from "./base64.js";
import { base64urlFormat } from "./base64url.js";
import { binaryFormat } from "./binary.js";
import { cidrv4Format } from "./cidrv4.js";
import { cidrv6Format } from "./cidrv6.js";
import { creditCardFormat } from "./credit-card.js";
import { cuidFormat } from "./cuid.js";
import { cuid2Format } from "./cuid2.js";
import { dateFormat } from "./date.js";
import { dateTimeFormat } from "./date-time.js";
import { durationFormat } from "./duration.js";
import { e164Format } from "./e164.js";
import { emailFormat } from "./email.js";
import { emojiFormat } from "./emoji.js";
import { hexFormat } from "./hex.js";
import { hexColorFormat } from "./hex-color.js";
import { hostnameFormat } from "./hostname.js";
import { ibanFormat } from "./iban.js";
import { idnEmailFormat } from "./idn-email.js";
import { idnHostnameFormat } from "./idn-hostname.js";
import { ipv4Format } from "./ipv4.js";
import { ipv6Format } from "./ipv6.js";
import { iriFormat } from "./iri.js";
import { iriReferenceFormat } from "./iri-reference.js";
import { isoDateTimeFormat } from "./iso-date-time.js";
import { isoTimeFormat } from "./iso-time.js";
import { jsonPointerFormat } from "./json-pointer.js";
import { jsonPointerUriFragmentFormat } from "./json-pointer-uri-fragment.js";
import { jsonStringFormat } from "./json-string.js";
import { jwtFormat } from "./jwt.js";
import { ksuidFormat } from "./ksuid.js";
import { macFormat } from "./mac.js";
import { nanoidFormat } from "./nanoid.js";
import { passwordFormat } from "./password.js";
import { regexFormat } from "./regex.js";
import { relativeJsonPointerFormat } from "./relative-json-pointer.js";
import { timeFormat } from "./time.js";
import { ulidFormat } from "./ulid.js";
import { uriFormat } from "./uri.js";
import { uriReferenceFormat } from "./uri-reference.js";
import { uriTemplateFormat } from "./uri-template.js";
import { urlFormat } from "./url.js";
import { uuidFormat } from "./uuid.js";
import { uuidVersionFormats } from "./uuid-version.js";
import { xidFormat } from "./xid.js";

const FORMATS: readonly Format[] = [
  dateTimeFormat,
  dateFormat,
  timeFormat,
  durationFormat,
  isoDateTimeFormat,
  isoTimeFormat,
  emailFormat,
  idnEmailFormat,
  hostnameFormat,
  idnHostnameFormat,
  ipv4Format,
  ipv6Format,
  cidrv4Format,
  cidrv6Format,
  macFormat,
  uriFormat,
  uriReferenceFormat,
  iriFormat,
  iriReferenceFormat,
  uriTemplateFormat,
  urlFormat,
  jsonPointerFormat,
  jsonPointerUriFragmentFormat,
  relativeJsonPointerFormat,
  regexFormat,
  jsonStringFormat,
  base64Format,
  base64urlFormat,
  hexFormat,
  binaryFormat,
  passwordFormat,
  hexColorFormat,
  e164Format,
  emojiFormat,
  jwtFormat,
  creditCardFormat,
  ibanFormat,
  uuidFormat,
  ...uuidVersionFormats,
  ulidFormat,
  cuidFormat,
  cuid2Format,
  nanoidFormat,
  ksuidFormat,
  xidFormat,
];

let byName: ReadonlyMap<string, Format> | undefined;

/**
 * The format of a name, as JSON Schema's `format` writes it.
 *
 * @param name - For example `"date-time"`.
 * @returns Undefined for names that say nothing of texts: unknown ones, and those of numbers such as `"int32"`.
 */
export function findFormat(name: string): Format | undefined {
  byName ??= new Map(FORMATS.flatMap((format) => format.names.map((key) => [key, format] as const)));
  return byName.get(name);
}

/**
 * All formats there are.
 *
 * @returns Each once, by subject.
 */
export function listFormats(): readonly Format[] {
  return FORMATS;
}
