/** A value cut into the texts that styles write: one, a list, or pairs. */
export type Parts =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "pairs"; readonly pairs: readonly (readonly [name: string, text: string])[] };

/** What parts a value is to be read as. */
export type PartsKind = Parts["kind"];
