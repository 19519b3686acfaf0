import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createAddressPolicy } from "../../src/http/address/address-policy.js";
import { CircleCheck } from "../../src/http/paging/circle-check.js";
import { parseNextLink } from "../../src/http/paging/next-link.js";
import { createPager, type PageAsk } from "../../src/http/paging/pager.js";
import { parseRetryAfterMs } from "../../src/http/retry/parse-retry-after.js";
import { createSecretFilter } from "../../src/http/secrets/secret-filter.js";
import { cutPieces } from "../../src/stores/s3/cut-pieces.js";

const BASE = new URL("https://api.example/list?x=1");

describe("paging", () => {
  it("reads every row once, whatever the sizes", () => {
    fc.assert(
      fc.property(fc.nat(60), fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }), (count, size, most) => {
        const rows = Array.from({ length: count }, (_, i) => i);
        const pager = createPager({ type: "offset", size });
        const read: number[] = [];
        for (let ask: PageAsk | undefined = {}; ask !== undefined; ) {
          const query = pager.toUrl(BASE, ask).searchParams;
          const from = Number(query.get("offset"));
          // Services give fewer rows than they are asked for.
          const page = rows.slice(from, from + Math.min(most, Number(query.get("limit"))));
          read.push(...page);
          ask = pager.next(ask, { rows: page.length, body: page, url: BASE, link: null });
        }
        expect(read).toEqual(rows);
      }),
    );
  });

  it("finds the next page in links, wherever it stands", () => {
    const other = fc.constantFrom(
      '<https://a.example/?a=1,2>; rel="prev"',
      "</x>; rel=help",
      '</y>; rel="last first"; title="a, <b>; rel=next"',
    );
    fc.assert(
      fc.property(
        fc.array(other),
        fc.array(other),
        fc.constantFrom("next", '"next"', '"NEXT last"'),
        fc.nat(),
        (before, after, rel, page) => {
          const header = [...before, `</list?page=${page}>; rel=${rel}`, ...after].join(", ");
          expect(parseNextLink(header, BASE)?.href).toBe(`https://api.example/list?page=${page}`);
        },
      ),
    );
  });

  it("reads no link out of anything, without failing", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom("<", ">", ";", ",", '"', "=", "rel", "next", "\\", " ", "*") })),
        (header) => {
          const url = parseNextLink(header, BASE);
          expect(url === undefined || url instanceof URL).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("notices every circle, and no line", () => {
    fc.assert(
      fc.property(fc.nat(50), fc.integer({ min: 1, max: 50 }), (tail, length) => {
        const circle = new CircleCheck("list");
        const walk = (steps: number): void => {
          for (let i = 0; i < steps; i++) circle.pass(String(i < tail ? i : tail + ((i - tail) % length)));
        };
        expect(() => walk(4 * (tail + length) + 4)).toThrow(/round in a circle/);
        const line = new CircleCheck("list");
        for (let i = 0; i < tail + length; i++) line.pass(String(i));
      }),
    );
  });
});

describe("guards", () => {
  it("mapped addresses are allowed as plain ones are", () => {
    const policy = createAddressPolicy([]);
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        expect(policy.allowsAddress(`::ffff:${address}`)).toBe(policy.allowsAddress(address));
        expect(policy.allowsAddress(`64:ff9b::${address}`)).toBe(policy.allowsAddress(address));
      }),
    );
  });

  it("no secret stays in a text, in any of its forms", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 6, maxLength: 20 }), fc.string(), fc.string(), (secret, before, after) => {
        const { hide } = createSecretFilter([secret]);
        for (const form of [secret, encodeURIComponent(secret), JSON.stringify({ a: secret })]) {
          expect(hide(before + form + after).includes(secret)).toBe(
            "***".includes(secret) || hide(before + after).includes(secret),
          );
        }
      }),
    );
  });

  it("waits are never negative or endless", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
        ),
        fc.nat(),
        (text, now) => {
          const wait = parseRetryAfterMs(text, now);
          expect(wait === undefined || (wait >= 0 && Number.isFinite(wait))).toBe(true);
        },
      ),
    );
  });

  it("pieces are of one size, and all of the bytes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 30 })), fc.integer({ min: 1, max: 20 }), async (chunks, size) => {
        const pieces: Uint8Array[] = [];
        async function* body(): AsyncGenerator<Uint8Array> {
          yield* chunks;
        }
        for await (const piece of cutPieces(body(), size)) pieces.push(piece);
        expect(Buffer.concat(pieces)).toEqual(Buffer.concat(chunks));
        expect(pieces.slice(0, -1).every(({ length }) => length === size)).toBe(true);
      }),
    );
  });
});
