import type { NameRule } from "../contract/name-rule.js";
import { choice, fake, pattern } from "./nodes.js";

/** Orders, invoices, deliveries and what they are referred to by. */
export const orderRules: readonly NameRule[] = [
  {
    subject: "a stock-keeping unit",
    names: [
      "sku",
      "sku code",
      "product code",
      "item code",
      "article number",
      "part number",
      "product number",
      "item number",
      "model number",
      "style code",
    ],
    score: 0.93,
    node: pattern("[A-Z]{3}-[0-9]{4}-[A-Z0-9]{2}"),
  },
  {
    subject: "the number of an article",
    names: ["ean", "ean 13", "gtin", "barcode", "upc", "gtin 13", "bar code"],
    score: 0.93,
    needsLocale: true,
    node: fake("commerce.upc"),
  },
  {
    subject: "the number of a book",
    names: ["isbn", "isbn 13", "isbn number"],
    score: 0.97,
    needsLocale: true,
    node: fake("commerce.isbn", { separator: "" }),
  },
  {
    subject: "the number of a book, ten digits long",
    names: ["isbn 10"],
    score: 0.97,
    needsLocale: true,
    node: fake("commerce.isbn", { variant: 10, separator: "" }),
  },
  {
    subject: "the number of an order",
    names: ["order number", "order no", "order reference", "order code", "po number", "purchase order number"],
    score: 0.93,
    node: pattern("ORD-[0-9]{6}"),
  },
  {
    subject: "the number of an invoice",
    names: ["invoice number", "invoice no", "invoice code"],
    score: 0.93,
    node: pattern("INV-20(2[0-6])-[0-9]{5}"),
  },
  {
    subject: "the number of a customer",
    names: ["customer number", "customer no", "client number", "customer code"],
    score: 0.9,
    node: pattern("C-[0-9]{6}"),
  },
  {
    subject: "the number of a shipment",
    names: ["tracking number", "tracking no", "tracking code", "shipment number"],
    score: 0.93,
    node: pattern("1Z[0-9A-Z]{6}[0-9]{10}"),
  },
  {
    subject: "a code of a discount",
    names: ["coupon", "coupon code", "promo code", "voucher", "voucher code", "discount code", "promotion code", "gift code"],
    score: 0.9,
    node: pattern("(SAVE|SPRING|SUMMER|WELCOME|EXTRA|VIP)[0-9]{2}-[A-Z0-9]{4}"),
  },
  {
    subject: "a way to pay",
    names: ["payment method", "payment type", "pay method"],
    score: 0.9,
    node: choice(["card", "bank_transfer", "paypal", "cash", "invoice"]),
  },
  {
    subject: "a way to deliver",
    names: ["shipping method", "delivery method", "shipping type"],
    score: 0.9,
    node: choice(["standard", "express", "overnight", "pickup"]),
  },
  {
    subject: "a carrier",
    names: ["carrier", "shipping carrier"],
    score: 0.7,
    alone: true,
    node: choice(["DHL", "FedEx", "UPS", "USPS", "DPD", "GLS"]),
  },
];
