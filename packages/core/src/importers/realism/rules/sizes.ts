import type { NameRule } from "../contract/name-rule.js";
import { choice, decimal, NUMBERS } from "./nodes.js";
import { PRODUCT_WORDS } from "./shared-words.js";

/** Sizes, weights, colours and ratings of things. */
export const sizeRules: readonly NameRule[] = [
  {
    subject: "a size of clothes",
    names: ["size", "clothing size", "shirt size"],
    score: 0.6,
    context: [...PRODUCT_WORDS, "shirt", "clothing", "garment"],
    node: choice(["XS", "S", "M", "L", "XL", "XXL"]),
  },
  {
    subject: "a rating in stars",
    names: ["rating", "stars", "star rating", "average rating", "avg rating", "review score"],
    types: NUMBERS,
    score: 0.85,
    node: ({ type, maximum }) => ({
      kind: type === "integer" ? "int" : "decimal",
      min: 1,
      max: maximum !== undefined && maximum <= 10 ? maximum : 5,
      ...(type === "integer" ? {} : { scale: 1 }),
    }),
  },
  {
    subject: "a weight in kilograms",
    names: ["weight", "weight kg", "net weight", "gross weight", "package weight"],
    types: NUMBERS,
    score: 0.75,
    not: ["font", "edge", "sort", "model", "score", "feature", "rule", "graph", "person", "patient", "body"],
    node: decimal(0.1, 50),
  },
  {
    subject: "a length in centimetres",
    names: ["height", "width", "depth", "height cm", "width cm"],
    types: NUMBERS,
    score: 0.7,
    context: [...PRODUCT_WORDS, "package", "parcel", "box", "dimension", "size", "item", "furniture"],
    node: decimal(1, 200, 1),
  },
  {
    subject: "a colour",
    names: [
      "color",
      "colour",
      "color code",
      "hex color",
      "background color",
      "text color",
      "primary color",
      "accent color",
      "color hex",
    ],
    formats: ["color", "hex-color"],
    score: 0.75,
    not: ["eye", "hair", "skin", "product", "car", "vehicle", "wine"],
    node: { kind: "color" },
  },
  {
    subject: "the name of a colour",
    names: ["color", "colour", "color name"],
    context: [...PRODUCT_WORDS, "car", "vehicle", "shirt", "bike", "garment"],
    score: 0.8,
    needsLocale: true,
    node: { kind: "color", form: "name" },
  },
  {
    subject: "the colour of eyes",
    names: ["eye color", "eye colour"],
    score: 0.9,
    node: choice(["blue", "brown", "gray", "green", "hazel"]),
  },
  {
    subject: "the colour of hair",
    names: ["hair color", "hair colour"],
    score: 0.9,
    node: choice(["black", "blond", "brown", "gray", "red"]),
  },
  {
    subject: "a guarantee in months",
    names: ["warranty months", "warranty period months"],
    types: ["integer"],
    score: 0.85,
    node: { kind: "enum", values: [6, 12, 24, 36, 60] },
  },
];
