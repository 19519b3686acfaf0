/** The laws of generation that a field is held to. */
export type LawName =
  | "same everywhere"
  | "random access"
  | "prefix"
  | "insertion"
  | "scalar is batch"
  | "no clock"
  | "unique by construction"
  | "valid or loud"
  | "versioned"
  | "far rows"
  | "JSON round trip";
