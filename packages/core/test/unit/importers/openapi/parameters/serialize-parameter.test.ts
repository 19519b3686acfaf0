import { describe, expect, it } from "vitest";
import { serializePairs, serializeText } from "../../../../../src/importers/openapi/parameters/serialize-parameter.js";

const base = { name: "color", allowReserved: false, contentType: undefined };
const array = ["blue", "black", "brown"];
const object = { R: 100, G: 200, B: 150 };

/** The table of examples in the specification, section "Style Examples". */
describe("styles of path parameters", () => {
  it.each([
    ["simple", false, "blue", "blue"],
    ["simple", false, array, "blue,black,brown"],
    ["simple", false, object, "R,100,G,200,B,150"],
    ["simple", true, object, "R=100,G=200,B=150"],
    ["label", false, "blue", ".blue"],
    ["label", false, array, ".blue,black,brown"],
    ["label", true, array, ".blue.black.brown"],
    ["label", false, object, ".R,100,G,200,B,150"],
    ["label", true, object, ".R=100.G=200.B=150"],
    ["matrix", false, "", ";color"],
    ["matrix", false, "blue", ";color=blue"],
    ["matrix", false, array, ";color=blue,black,brown"],
    ["matrix", true, array, ";color=blue;color=black;color=brown"],
    ["matrix", false, object, ";color=R,100,G,200,B,150"],
    ["matrix", true, object, ";R=100;G=200;B=150"],
  ])("%s, explode %s: %j", (style, explode, value, text) => {
    expect(serializeText({ ...base, in: "path", style, explode }, value)).toBe(text);
  });
});

describe("styles of query parameters", () => {
  it.each([
    ["form", true, "", "color="],
    ["form", true, "blue", "color=blue"],
    ["form", false, array, "color=blue,black,brown"],
    ["form", true, array, "color=blue&color=black&color=brown"],
    ["form", false, object, "color=R,100,G,200,B,150"],
    ["form", true, object, "R=100&G=200&B=150"],
    ["spaceDelimited", false, array, "color=blue%20black%20brown"],
    ["spaceDelimited", false, object, "color=R%20100%20G%20200%20B%20150"],
    ["pipeDelimited", false, array, "color=blue%7Cblack%7Cbrown"],
    ["pipeDelimited", false, object, "color=R%7C100%7CG%7C200%7CB%7C150"],
    ["deepObject", true, object, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"],
    ["deepObject", true, { a: { b: 1 }, list: [1, 2] }, "color%5Ba%5D%5Bb%5D=1&color%5Blist%5D=1&color%5Blist%5D=2"],
    ["form", true, [], ""],
  ])("%s, explode %s: %j", (style, explode, value, text) => {
    const pairs = serializePairs({ ...base, in: "query", style, explode }, value);
    expect(pairs.map(([name, item]) => `${name}=${item}`).join("&")).toBe(text);
  });

  it("leaves reserved characters where a parameter allows them, but for those that end it", () => {
    const parameter = { ...base, in: "query" as const, style: "form", explode: true };
    expect(serializePairs(parameter, "a/b?c&d#e")).toEqual([["color", "a%2Fb%3Fc%26d%23e"]]);
    expect(serializePairs({ ...parameter, allowReserved: true }, "a/b?c&d#e")).toEqual([["color", "a/b?c%26d%23e"]]);
  });

  it("writes content as a whole", () => {
    const parameter = { ...base, in: "query" as const, style: "form", explode: true, contentType: "application/json" };
    expect(serializePairs(parameter, { a: [1] })).toEqual([["color", "%7B%22a%22%3A%5B1%5D%7D"]]);
  });
});

describe("headers", () => {
  it("hold ASCII alone", () => {
    const parameter = { ...base, in: "header" as const, style: "simple", explode: false };
    expect(serializeText(parameter, "grüße, welt")).toBe("gr%C3%BC%C3%9Fe, welt");
    expect(serializeText(parameter, ["a,b", "c"])).toBe("a%2Cb,c");
    expect(serializeText(parameter, "x\r\nSet-Cookie: y")).toBe("x%0D%0ASet-Cookie: y");
  });
});
