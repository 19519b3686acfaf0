const PATTERNS = "that two patterns have no text in common is not proved: the error says unmet";
const ONE_OF_PATTERNS = "the difference of two patterns is met by few texts";
const PLACES = "that the places of a tuple have too few values between them is not proved: the error says unmet";
const NAMES = "names of an enum are not counted: the error says unmet";
const FORCED = "that every item counts for contains is not proved: the error says unmet";

/**
 * What the importer does not meet yet, and why. Each must fail: one that is met has to leave the list.
 */
export const KNOWN_GAPS: Readonly<Record<string, string>> = {
  "draft-04/unsatisfiable: two patterns that exclude each other": PATTERNS,
  "2020-12/unsatisfiable: two patterns that exclude each other": PATTERNS,
  "draft-06/combinations: oneOf of patterns": ONE_OF_PATTERNS,
  "2020-12/combinations: oneOf of patterns": ONE_OF_PATTERNS,
  "draft-04/unsatisfiable: unique tuple of one value": PLACES,
  "2020-12/unsatisfiable: unique tuple of one value": PLACES,
  "2019-09/unsatisfiable: unique by pigeonhole in a tuple": PLACES,
  "2020-12/unsatisfiable: unique by pigeonhole in a tuple": PLACES,
  "2019-09/unsatisfiable: more properties than names": NAMES,
  "2020-12/unsatisfiable: more properties than names": NAMES,
  "2019-09/unsatisfiable: maxContains below what items force": FORCED,
  "2020-12/unsatisfiable: maxContains below what items force": FORCED,
  "hostile: pairs too few for a list": "lists as items are not counted: the error says unmet",
};
