import type { NameRule } from "../contract/name-rule.js";
import { choice, fake, int, pattern } from "./nodes.js";

/** Accounts and cards. */
export const bankingRules: readonly NameRule[] = [
  {
    subject: "an international bank account number",
    names: ["iban", "iban number", "bank iban"],
    formats: ["iban"],
    score: 0.98,
    node: { kind: "iban" },
  },
  {
    subject: "the code of a bank",
    names: ["bic", "swift", "swift code", "bic code", "swift bic", "bic swift"],
    score: 0.9,
    not: ["taylor"],
    needsLocale: true,
    node: fake("finance.bic"),
  },
  {
    subject: "the number of an account",
    names: ["account number", "account no", "bank account", "bank account number", "acct number", "acct no"],
    score: 0.9,
    node: pattern("[1-9][0-9]{9}"),
  },
  {
    subject: "a routing number",
    names: ["routing number", "aba number", "routing no"],
    score: 0.9,
    needsLocale: true,
    node: fake("finance.routingNumber"),
  },
  { subject: "a sort code", names: ["sort code", "bank sort code"], score: 0.85, node: pattern("[0-9]{2}-[0-9]{2}-[0-9]{2}") },
  {
    subject: "the name of a bank",
    names: ["bank name", "bank"],
    alone: true,
    score: 0.75,
    node: pattern("(First|United|Northern|Alpine|Harbor|Meridian|Civic|Union) (Savings|Trust|National|Commerce|People's) Bank"),
  },
  {
    subject: "the name of an account",
    names: ["account name"],
    score: 0.75,
    needsLocale: true,
    node: fake("finance.accountName"),
  },
  {
    subject: "the number of a card",
    names: ["card number", "credit card", "credit card number", "cc number", "card no", "debit card number", "pan"],
    formats: ["credit_card", "credit-card"],
    score: 0.95,
    not: ["business", "loyalty", "library", "id"],
    node: { kind: "card" },
  },
  {
    subject: "the security code of a card",
    names: ["cvv", "cvc", "cvv 2", "card security code", "card cvv", "card cvc"],
    score: 0.97,
    node: pattern("[0-9]{3}"),
  },
  { subject: "the security code of a card", names: ["cvv", "cvc"], types: ["integer"], score: 0.9, node: int(100, 999) },
  {
    subject: "the end of a card's validity",
    names: ["card expiry", "card expiration", "expiry month year", "card exp", "exp date"],
    score: 0.85,
    node: pattern("(0[1-9]|1[0-2])/(2[6-9]|3[01])"),
  },
  {
    subject: "the last digits of a card",
    names: ["last 4", "last four", "card last 4", "last 4 digits"],
    score: 0.9,
    node: pattern("[0-9]{4}"),
  },
  {
    subject: "the brand of a card",
    names: ["card brand", "card type", "card issuer", "card network", "credit card type"],
    score: 0.9,
    node: choice(["visa", "mastercard", "amex", "discover"], [52, 31, 12, 5]),
  },
  {
    subject: "a secret number",
    names: ["pin", "pin number"],
    score: 0.75,
    alone: true,
    context: ["card", "atm", "account", "security"],
    node: pattern("[0-9]{4}"),
  },
];
