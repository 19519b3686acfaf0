import type { NameRule } from "../contract/name-rule.js";
import { choice, fake, int, moment, pattern } from "./nodes.js";

/** Words for people: a `name` next to one of them is a person's. */
export const PERSON_WORDS: readonly string[] = (
  "account admin applicant approver assignee attendee author beneficiary buyer cardholder candidate child client coach colleague " +
  "contact contractor creator customer director doctor donor driver editor employee founder friend guardian guest holder host " +
  "instructor landlord lead lecturer manager member mentor operator owner parent partner passenger patient payee payer person " +
  "physician player profile recipient referrer registrant reporter representative requester resident reviewer seller sender " +
  "shopper speaker sponsor staff student subscriber supervisor teacher tenant tester traveler trainer tutor user visitor voter " +
  "volunteer winner worker writer"
).split(" ");

/** People: names, age, sex. */
export const peopleRules: readonly NameRule[] = [
  {
    subject: "a first name",
    names: ["first name", "given name", "forename", "fname", "first nm"],
    score: 0.97,
    needsLocale: true,
    node: { kind: "firstName" },
  },
  {
    subject: "a last name",
    names: ["last name", "family name", "surname", "lname", "last nm"],
    score: 0.97,
    needsLocale: true,
    node: { kind: "lastName" },
  },
  {
    subject: "a person's full name",
    names: ["full name", "person name", "real name", "legal name", "account holder", "cardholder", "contact person"],
    score: 0.95,
    needsLocale: true,
    node: { kind: "fullName" },
  },
  {
    subject: "a person's full name",
    names: ["name"],
    context: PERSON_WORDS,
    score: 0.85,
    needsLocale: true,
    node: { kind: "fullName" },
  },
  {
    subject: "a person's full name",
    names: ["display name", "author", "reviewer", "assignee", "recipient", "sender", "manager", "instructor"],
    formats: [],
    score: 0.6,
    alone: true,
    needsLocale: true,
    node: { kind: "fullName" },
  },
  {
    subject: "a middle name",
    names: ["middle name", "mname", "second name"],
    score: 0.95,
    needsLocale: true,
    node: fake("person.middleName"),
  },
  {
    subject: "a form of address",
    names: ["salutation", "honorific", "name prefix", "courtesy title"],
    score: 0.9,
    node: choice(["Mr.", "Ms.", "Mrs.", "Dr.", "Prof."], [40, 40, 12, 6, 2]),
  },
  { subject: "initials", names: ["initials", "monogram"], score: 0.9, node: pattern("[A-Z]{2}") },
  { subject: "a name's suffix", names: ["name suffix"], score: 0.85, node: choice(["Jr.", "Sr.", "II", "III", "PhD"]) },
  {
    subject: "a sex",
    names: ["gender", "sex"],
    score: 0.9,
    node: choice(["female", "male", "other"], [49, 49, 2]),
  },
  {
    subject: "an age in years",
    names: ["age", "age in years", "years old"],
    types: ["integer", "number"],
    score: 0.95,
    not: ["max", "maximum", "cache", "page", "file", "key", "min", "minimum", "account", "wine"],
    node: int(18, 90),
  },
  {
    subject: "a date of birth",
    names: ["birth date", "date of birth", "dob", "birthday", "birthdate", "born on", "birth day"],
    formats: ["date", "date-time"],
    score: 0.97,
    node: moment({ from: "1940-01-01", to: "2006-12-31" }, "date"),
  },
  {
    subject: "a year of birth",
    names: ["birth year", "year of birth"],
    types: ["integer", "number"],
    score: 0.95,
    node: int(1940, 2006),
  },
  {
    subject: "a place of birth",
    names: ["birth place", "place of birth", "birth city", "hometown", "home town"],
    score: 0.85,
    needsLocale: true,
    node: { kind: "city" },
  },
  {
    subject: "a marital status",
    names: ["marital status", "civil status"],
    score: 0.95,
    node: choice(["single", "married", "divorced", "widowed"], [45, 42, 9, 4]),
  },
  {
    subject: "a nationality",
    names: ["nationality", "citizenship"],
    score: 0.85,
    node: choice([
      "American",
      "Brazilian",
      "British",
      "Canadian",
      "Chinese",
      "Dutch",
      "French",
      "German",
      "Indian",
      "Italian",
      "Japanese",
      "Kenyan",
      "Mexican",
      "Nigerian",
      "Polish",
      "Spanish",
      "Swedish",
      "Turkish",
    ]),
  },
  {
    subject: "a pronoun",
    names: ["pronoun"],
    score: 0.85,
    node: choice(["she/her", "he/him", "they/them"], [47, 47, 6]),
  },
  {
    subject: "a social security number of a range that is not given out",
    names: ["ssn", "social security number"],
    score: 0.95,
    node: pattern("9[0-9]{2}-[0-9]{2}-[0-9]{4}"),
  },
  { subject: "the number of a passport", names: ["passport number", "passport no"], score: 0.9, node: pattern("[A-Z][0-9]{8}") },
  {
    subject: "an occupation",
    names: ["job title", "job", "occupation", "profession", "job position", "job role"],
    score: 0.9,
    alone: true,
    needsLocale: true,
    node: { kind: "jobTitle" },
  },
  {
    subject: "an occupation",
    names: ["title", "position"],
    context: ["employee", "staff", "worker", "contact", "employment", "colleague", "candidate", "speaker"],
    score: 0.7,
    needsLocale: true,
    node: { kind: "jobTitle" },
  },
  {
    subject: "an education level",
    names: ["education level", "degree", "highest degree"],
    score: 0.7,
    alone: true,
    node: choice(["High school", "Associate", "Bachelor", "Master", "Doctorate"]),
  },
];
