import type { NameRule } from "../contract/name-rule.js";
import { CURRENCIES } from "../data/places.js";
import { amount, choice, decimal, fake, int, NUMBERS, NUMBERS_OR_TEXT, pattern } from "./nodes.js";

/** Money, shares and rates. */
export const financeRules: readonly NameRule[] = [
  {
    subject: "a currency",
    names: ["currency", "currency code", "iso currency", "currency iso"],
    score: 0.95,
    node: choice(CURRENCIES),
  },
  { subject: "a currency", names: ["code"], context: ["currency"], score: 0.85, node: choice(CURRENCIES) },
  {
    subject: "the sign of a currency",
    names: ["currency symbol", "currency sign"],
    score: 0.95,
    node: choice(["$", "€", "£", "¥", "₹", "₩"]),
  },
  {
    subject: "the name of a currency",
    names: ["currency name"],
    score: 0.95,
    needsLocale: true,
    node: fake("finance.currencyName"),
  },
  {
    subject: "a balance",
    names: ["balance", "account balance", "available balance", "current balance", "opening balance", "closing balance"],
    types: NUMBERS_OR_TEXT,
    score: 0.85,
    not: ["white", "work", "load"],
    node: amount(1500, 1_000_000),
  },
  {
    subject: "a yearly salary",
    names: ["salary", "annual salary", "base salary", "income", "annual income", "wage", "gross salary", "net salary"],
    types: NUMBERS,
    score: 0.9,
    node: { kind: "int", min: 18_000, max: 400_000, distribution: { type: "lognormal", median: 52_000, sigma: 0.45 } },
  },
  {
    subject: "a sum of a business",
    names: [
      "revenue",
      "turnover",
      "budget",
      "profit",
      "expense",
      "sales amount",
      "annual revenue",
      "net profit",
      "market cap",
      "valuation",
    ],
    types: NUMBERS,
    score: 0.8,
    node: {
      kind: "decimal",
      min: 0,
      max: 1_000_000_000,
      scale: 2,
      distribution: { type: "lognormal", median: 250_000, sigma: 1.4 },
    },
  },
  {
    subject: "a fee",
    names: [
      "fee",
      "service fee",
      "commission",
      "surcharge",
      "tip",
      "deposit",
      "refund amount",
      "penalty",
      "fine amount",
      "premium",
    ],
    types: ["number"],
    score: 0.8,
    node: amount(15, 5000),
  },
  {
    subject: "a rate of interest in percent",
    names: ["interest rate", "apr", "apy", "mortgage rate"],
    types: ["number"],
    score: 0.85,
    node: ({ maximum }) => ({
      kind: "decimal",
      min: 0,
      max: maximum !== undefined && maximum <= 1 ? 0.15 : 15,
      scale: maximum !== undefined && maximum <= 1 ? 4 : 2,
    }),
  },
  {
    subject: "a rate of tax",
    names: ["tax rate", "vat rate"],
    types: ["number"],
    score: 0.85,
    node: ({ maximum }) =>
      maximum !== undefined && maximum > 1
        ? { kind: "decimal", min: 0, max: 27, scale: 1 }
        : { kind: "decimal", min: 0, max: 0.27, scale: 2 },
  },
  {
    subject: "a rate of exchange",
    names: ["exchange rate", "fx rate", "conversion rate currency"],
    types: ["number"],
    score: 0.85,
    node: decimal(0.05, 150, 4),
  },
  {
    subject: "a share in percent",
    names: [
      "percent",
      "percentage",
      "pct",
      "discount percent",
      "discount percentage",
      "commission percent",
      "completion percent",
    ],
    types: NUMBERS,
    score: 0.9,
    node: ({ type, maximum }) =>
      maximum !== undefined && maximum <= 1
        ? { kind: "decimal", min: 0, max: 1, scale: 2 }
        : type === "integer"
          ? int(0, 100)
          : { kind: "decimal", min: 0, max: 100, scale: 1 },
  },
  {
    subject: "a share of one",
    names: ["ratio", "fraction", "probability", "likelihood", "confidence", "similarity"],
    types: ["number"],
    score: 0.75,
    not: ["aspect", "price"],
    node: ({ maximum }) => (maximum === undefined || maximum <= 1 ? { kind: "decimal", min: 0, max: 1, scale: 3 } : undefined),
  },
  { subject: "a credit score", names: ["credit score", "fico", "fico score"], types: NUMBERS, score: 0.95, node: int(300, 850) },
  {
    subject: "a symbol of a stock exchange",
    names: ["ticker", "ticker symbol", "stock symbol", "stock ticker"],
    score: 0.9,
    node: pattern("[A-Z]{3,4}"),
  },
  {
    subject: "a number of a taxpayer",
    names: ["tax id", "tax number", "ein", "tin", "tax identification number", "tax no"],
    score: 0.85,
    node: pattern("[1-9][0-9]-[0-9]{7}"),
  },
  {
    subject: "a number of a taxpayer",
    names: ["vat id", "vat number", "vat no", "vat identification number"],
    score: 0.9,
    node: pattern("(DE[1-9][0-9]{8}|NL[0-9]{9}B0[1-9]|FR[0-9]{11}|ES[AB][0-9]{8})"),
  },
  {
    subject: "an address of a cryptocurrency",
    names: ["bitcoin address", "btc address"],
    score: 0.9,
    needsLocale: true,
    node: fake("finance.bitcoinAddress"),
  },
  {
    subject: "an address of a cryptocurrency",
    names: ["ethereum address", "eth address", "wallet address", "contract address"],
    score: 0.85,
    node: pattern("0x[0-9a-f]{40}"),
  },
  {
    subject: "a kind of transaction",
    names: ["transaction type"],
    score: 0.85,
    node: choice(["deposit", "withdrawal", "payment", "transfer", "refund"]),
  },
];
