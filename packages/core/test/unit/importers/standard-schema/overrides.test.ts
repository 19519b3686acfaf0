import { describe, expect, it } from "vitest";
import * as z from "zod";
import { generate } from "../../../../src/importers/index.js";
import { f } from "../../../../src/index.js";
import { en } from "../../../../src/locale/en.js";
import { catchError } from "../../../catch-error.js";

const plugins = [en];
const Order = z.object({
  id: z.string(),
  customer: z.object({ email: z.string(), since: z.date() }),
  lines: z.array(z.object({ sku: z.string(), price: z.number() })).min(1),
  note: z.string().optional(),
});

describe("hints in the schema", () => {
  it("names a kind of field", () => {
    const schema = z.object({ contact: z.string().meta({ seedbed: { kind: "email" } }) });
    expect(generate(schema, { plugins }).contact).toContain("@");
  });

  it("keeps dates dates", () => {
    const schema = z.object({
      day: z
        .date()
        .meta({ seedbed: { kind: "date", from: "2024-02-01", to: "2024-02-29" } })
        .nullable(),
    });
    for (const { day } of generate(schema, { count: 20 })) {
      if (day !== null) expect(day.toISOString()).toMatch(/^2024-02/);
    }
  });

  it("lists values of any type", () => {
    const schema = z.bigint().meta({ seedbed: { values: [1n, 2n] } });
    expect([1n, 2n]).toContain(generate(schema));
  });

  it("gives a pattern", () => {
    const schema = z.custom<string>((value) => /^\d+px$/.test(String(value))).meta({ seedbed: { pattern: "^[1-9]\\d?px$" } });
    expect(generate(schema)).toMatch(/^\d+px$/);
  });

  it("is still held against the schema", () => {
    const schema = z
      .string()
      .max(3)
      .meta({ seedbed: { values: ["abcdef"] } });
    expect(catchError(() => generate(schema, { attempts: 10 })).code).toBe("SCHEMA_UNMET");
  });

  it("is refused when it says nothing", () => {
    const error = catchError(() => generate(z.object({ a: z.string().meta({ seedbed: { nothing: 1 } }) })));
    expect(error).toMatchObject({ code: "OPTION_INVALID", details: { path: "a" } });
  });
});

describe("overrides", () => {
  it("takes fields, hints, values and functions by path", () => {
    const order = generate(Order, {
      plugins,
      overrides: {
        id: f.pattern(/ORD-\d{5}/),
        "customer.email": { kind: "email" },
        "customer.since": { values: [new Date(0)] },
        "lines[].sku": { pattern: /^S\d$/ },
        "lines[].price": 10,
        note: (value: { readonly id: string }) => `for ${value.id}`,
      },
    });
    expect(order.id).toMatch(/^ORD-\d{5}$/);
    expect(order.customer.email).toContain("@");
    expect(order.customer.since).toEqual(new Date(0));
    for (const line of order.lines) expect(line).toEqual({ sku: expect.stringMatching(/^S\d$/) as string, price: 10 });
    expect(order.note).toBe(`for ${order.id}`);
  });

  it("is there even where the schema lets it be left out", () => {
    expect(generate(Order, { count: 30, overrides: { note: "x" } }).every(({ note }) => note === "x")).toBe(true);
  });

  it("reaches into recursive schemas", () => {
    const Tree: z.ZodType<{ name: string; children: unknown[] }> = z.object({
      name: z.string(),
      get children() {
        return z.array(Tree);
      },
    });
    const trees = generate(Tree, { count: 30, overrides: { "children[].name": "leaf" } });
    const children = trees.flatMap((tree) => tree.children as { name: string }[]);
    expect(children.length).toBeGreaterThan(0);
    expect(children.every(({ name }) => name === "leaf")).toBe(true);
    expect(trees.some(({ name }) => name === "leaf")).toBe(false);
  });

  it("makes what could not be made", () => {
    class Money {}
    const schema = z.object({ price: z.instanceof(Money) });
    expect(catchError(() => generate(schema))).toMatchObject({ code: "SCHEMA_UNSUPPORTED", details: { path: "price" } });
    expect(generate(schema, { overrides: { price: () => new Money() } }).price).toBeInstanceOf(Money);
    const money = new Money();
    expect(generate(schema, { overrides: { price: money } }).price).toBe(money);
  });

  it("moves nothing beside it", () => {
    const plain = generate(Order);
    const { id: _plain, ...others } = plain;
    const { id, ...same } = generate(Order, { overrides: { id: "x" } });
    expect(id).toBe("x");
    expect(same).toEqual(others);
  });

  it("knows its places", () => {
    const error = catchError(() => generate(Order, { overrides: { "customer.mail": "x" } }));
    expect(error).toMatchObject({ code: "PATH_UNKNOWN", details: { path: "customer.mail" } });
    expect(error.hint).toContain("customer.email");
  });
});
