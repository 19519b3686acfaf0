import { COUNTRIES, CURRENCIES, LINES, MOST_TAGS, PRICE_QUARTERS, QUANTITY, STATUSES, TAGS, TOTAL } from "./order.js";

const text = (minLength: number, maxLength: number) => ({ type: "string", minLength, maxLength });

/** The one schema that all documents of this workload satisfy. */
export const ORDER_SCHEMA = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Order",
  type: "object",
  properties: {
    id: { type: "string", format: "uuid" },
    number: { type: "string", pattern: "^ORD-[0-9]{8}$" },
    status: { enum: STATUSES },
    placedAt: { type: "string", format: "date-time" },
    updatedAt: { type: "string", format: "date-time" },
    customer: {
      type: "object",
      properties: {
        id: { type: "string", format: "uuid" },
        name: text(3, 60),
        email: { type: "string", format: "email" },
        phone: { type: "string", pattern: "^\\+[1-9][0-9]{9,13}$" },
        vip: { type: "boolean" },
      },
      required: ["id", "name", "email", "vip"],
      additionalProperties: false,
    },
    shipping: { $ref: "#/$defs/address" },
    billing: { $ref: "#/$defs/address" },
    lines: { type: "array", items: { $ref: "#/$defs/line" }, minItems: LINES.min, maxItems: LINES.max },
    total: { type: "number", minimum: 0, maximum: TOTAL },
    currency: { enum: CURRENCIES },
    tags: { type: "array", items: { enum: TAGS }, maxItems: MOST_TAGS, uniqueItems: true },
    note: { type: "string", maxLength: 120 },
    ip: { type: "string", format: "ipv4" },
  },
  required: ["id", "number", "status", "placedAt", "customer", "shipping", "lines", "total", "currency", "tags"],
  additionalProperties: false,
  $defs: {
    address: {
      type: "object",
      properties: {
        street: text(5, 60),
        city: text(2, 40),
        zip: { type: "string", pattern: "^[0-9]{5}$" },
        country: { enum: COUNTRIES },
      },
      required: ["street", "city", "zip", "country"],
      additionalProperties: false,
    },
    line: {
      type: "object",
      properties: {
        sku: { type: "string", pattern: "^[A-Z]{3}-[0-9]{4}$" },
        title: text(3, 40),
        quantity: { type: "integer", minimum: QUANTITY.min, maximum: QUANTITY.max },
        unitPrice: {
          type: "number",
          minimum: PRICE_QUARTERS.min / 4,
          maximum: PRICE_QUARTERS.max / 4,
          multipleOf: 0.25,
        },
        discount: { type: "number", minimum: 0, maximum: 0.5 },
      },
      required: ["sku", "title", "quantity", "unitPrice"],
      additionalProperties: false,
    },
  },
};
