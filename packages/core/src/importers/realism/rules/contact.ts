import type { NameRule } from "../contract/name-rule.js";
import { int, pattern } from "./nodes.js";

/** Ways to reach people. */
export const contactRules: readonly NameRule[] = [
  {
    subject: "a mail address",
    names: ["email", "e mail", "email address", "e mail address", "mail address", "mail", "email addr"],
    formats: ["email", "idn-email"],
    score: 0.97,
    not: ["send", "is", "last", "voice", "junk", "snail"],
    needsLocale: true,
    node: { kind: "email" },
  },
  {
    subject: "a telephone number",
    names: [
      "phone",
      "phone number",
      "telephone",
      "telephone number",
      "tel",
      "mobile",
      "mobile number",
      "mobile phone",
      "cell",
      "cell phone",
      "cellphone",
      "phone no",
      "tel no",
      "contact number",
      "fax",
      "fax number",
      "whatsapp",
      "landline",
      "msisdn",
    ],
    formats: ["phone", "e164"],
    score: 0.95,
    not: ["battery", "table", "grid", "data", "blood", "stem"],
    needsLocale: true,
    node: { kind: "phone", form: "international" },
  },
  { subject: "a telephone extension", names: ["phone extension", "phone ext"], score: 0.9, node: pattern("[1-9][0-9]{2,3}") },
  {
    subject: "a dialling code",
    names: ["dialing code", "dialling code", "calling code", "phone code", "phone prefix"],
    score: 0.85,
    node: { kind: "enum", values: ["+1", "+44", "+49", "+33", "+34", "+39", "+31", "+46", "+48", "+81", "+91", "+55"] },
  },
  { subject: "a telephone extension", names: ["phone extension"], types: ["integer"], score: 0.9, node: int(100, 9999) },
];
