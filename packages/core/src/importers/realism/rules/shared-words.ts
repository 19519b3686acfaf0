/** A word, as part of a regular expression: what slugs and hosts are made of. */
export const THING: string =
  "(amber|birch|cedar|coral|dawn|ember|fern|grove|harbor|iris|lake|maple|meadow|orbit|river|sage|stone|willow)";

/** Words for what shops sell. */
export const PRODUCT_WORDS: readonly string[] = [
  "product",
  "article",
  "good",
  "merchandise",
  "sku",
  "variant",
  "catalog",
  "cart",
  "basket",
];

/** What texts are about. */
export const TAGS: readonly string[] =
  "news guide review travel food health music sports design science finance culture family garden history nature photo politics tech video".split(
    " ",
  );
