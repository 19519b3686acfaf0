import { isIPv4, isIPv6 } from "node:net";
import { type Field, f } from "@seedbed/core";
import { describe, expect, expectTypeOf, it } from "vitest";
import { allValuesOf, faultsOf, goldenOf, lastValuesOf, valuesOf } from "./locale-laws.js";

describe("ip", () => {
  it("lies in its range", () => {
    expectTypeOf(f.ip()).toEqualTypeOf<Field<string>>();
    const ranges = {
      private: /^(10\.|172\.(1[6-9]|2\d|3[01])\.|192\.168\.)/,
      documentation: /^(192\.0\.2|198\.51\.100|203\.0\.113)\.\d+$/,
      any: /^(?!(0|127|22[4-9]|2[3-5]\d)\.)/,
    } as const;
    for (const [range, form] of Object.entries(ranges)) {
      for (const value of valuesOf(f.ip({ range: range as "any" }), 1000)) {
        expect(isIPv4(value)).toBe(true);
        expect(value).toMatch(form);
      }
    }
    const six = { private: /^fd/, documentation: /^2001:db8:/, any: /^[23]/ } as const;
    for (const [range, form] of Object.entries(six)) {
      for (const value of valuesOf(f.ip({ version: 6, range: range as "any" }), 1000)) {
        expect(isIPv6(value)).toBe(true);
        expect(value).toMatch(form);
        expect(new URL(`http://[${value}]/`).hostname).toBe(`[${value}]`);
      }
    }
    expect(valuesOf(f.ip()).every((value) => ranges.private.test(value))).toBe(true);
  });

  it("differs when unique", () => {
    allValuesOf(f.ip({ range: "documentation" }), 768);
    expect(new Set([...valuesOf(f.ip({ version: 6 }).unique(), 2000), ...lastValuesOf(f.ip({ version: 6 }).unique())]).size).toBe(
      2020,
    );
  });

  it("refuses what it cannot do", () => {
    expect(faultsOf(f.ip({ version: 5 as never }))).toEqual(["OPTION_INVALID v.version"]);
    expect(faultsOf(f.ip({ range: "home" as never }))).toEqual(["OPTION_INVALID v.range"]);
  });

  it("keeps its values", () => {
    expect(goldenOf(f.ip())).toMatchInlineSnapshot(`
      [
        "["10.235.170.143","10.171.82.105"] ffe60ac5c95bc96445be1bc119baa631",
        "["172.28.183.248","10.123.169.78"] 76c6df91f71dc9b137b7279d2e5834d3",
        "["10.26.193.59","10.152.72.205"] 76678f593568e5a25049f7e256e2bdbf",
      ]
    `);
    expect(goldenOf(f.ip({ version: 6 }).unique())).toMatchInlineSnapshot(`
      [
        "["2001:db8:aa8d:a85b:5dc5:c1f:10da:56a1","2001:db8:ae7:3965:3d93:69f1:a75f:520c"] e9c831142a7c6c2340061036023ce325",
        "["2001:db8:a57a:de3:921d:7742:7f3c:cfa6","2001:db8:9995:8c59:2ea7:5a15:65cf:ddb1"] 30e73cfe9aaa29e2270644428ce2a9f0",
        "["2001:db8:729c:59ea:a2f1:f319:4a9a:aab2","2001:db8:c0fb:bb33:c955:9ca4:6eb8:b771"] 7f3bdcf82eea92e1d8da3538acd0ea6c",
      ]
    `);
  });
});

describe("mac", () => {
  it("belongs to no maker and is unicast", () => {
    for (const value of valuesOf(f.mac(), 1000)) expect(value).toMatch(/^[\da-f][26ae](:[\da-f]{2}){5}$/);
    for (const value of valuesOf(f.mac({ separator: "" }), 50)) expect(value).toMatch(/^[\da-f]{12}$/);
    expect(new Set([...valuesOf(f.mac().unique(), 2000), ...lastValuesOf(f.mac())]).size).toBe(2020);
    expect(faultsOf(f.mac({ separator: "." as never }))).toEqual(["OPTION_INVALID v.separator"]);
  });

  it("keeps its values", () => {
    expect(goldenOf(f.mac())).toMatchInlineSnapshot(`
      [
        "["da:a6:aa:8d:a8:5b","36:7e:0a:e7:39:65"] 28a1d9bacbfe2e3678ed00cb858f94b5",
        "["e2:64:a5:7a:0d:e3","e2:e8:99:95:8c:59"] e32aed0c46b76ddb480fe9deec8bd06f",
        "["e2:ed:72:9c:59:ea","b6:9d:c0:fb:bb:33"] 9ecc3d279233f4e2d60b2bb37915e378",
      ]
    `);
    expect(goldenOf(f.mac({ separator: "-" }).unique())).toMatchInlineSnapshot(`
      [
        "["f2-fa-87-1d-b6-e9","e2-84-81-dc-4e-32"] b9b976e164e1f0fc12863cd01e458be9",
        "["1a-4c-4e-01-96-4b","5a-7c-ec-7a-99-da"] 573d685839bc7f2f4f49da50c09c5282",
        "["ea-b0-97-6b-81-7b","82-6c-d5-eb-d7-bf"] 5c9c488ce30827d62db8005998205491",
      ]
    `);
  });
});

describe("url", () => {
  it("reaches nobody and differs when unique", () => {
    for (const value of valuesOf(f.url(), 1000)) {
      const { protocol, hostname, pathname } = new URL(value);
      expect(protocol).toBe("https:");
      expect(hostname).toMatch(/^(www\.)?example\.(com|org|net)$/);
      expect(pathname).toMatch(/^\/[a-z]+[-/][a-z]+\d{0,4}$/);
    }
    expect(new Set([...valuesOf(f.url().unique(), 2000), ...lastValuesOf(f.url().unique())]).size).toBe(2020);
    expect(valuesOf(f.url({ protocol: "http", domains: ["shop.example"] }))[0]).toMatch(/^http:\/\/(www\.)?shop\.example\//);
    expect(faultsOf(f.url({ protocol: "ftp" as never }))).toEqual(["OPTION_INVALID v.protocol"]);
    expect(faultsOf(f.url({ domains: ["-"] }))).toEqual(["OPTION_INVALID v.domains"]);
  });

  it("keeps its values", () => {
    expect(goldenOf(f.url())).toMatchInlineSnapshot(`
      [
        "["https://example.net/cornu/commemoro8882","https://example.com/caput-defleo567"] 13e12124e00c6e623974cf7ccd5d4c8c",
        "["https://example.net/molestias/correptius8618","https://www.example.com/auctor-corrigo7998"] 58387a81a47db5c6d056f4ff8ecb524d",
        "["https://www.example.org/repellat/arto5969","https://www.example.net/terror-animi"] 3957e2107d9b5660e60c3b390f6e4ff5",
      ]
    `);
    expect(goldenOf(f.url().unique())).toMatchInlineSnapshot(`
      [
        "["https://example.net/cornu/commemoro951","https://example.com/caput-defleo490"] 7b4a8234f81f6971f8989001502bfa3b",
        "["https://example.net/molestias/correptius350","https://www.example.com/auctor-corrigo884"] d75426e936b8af0923eebc46638e200b",
        "["https://www.example.org/repellat/arto485","https://www.example.net/terror-animi941"] 0aaaef7d81aee02056ebb83084f2798c",
      ]
    `);
  });
});
