import type { Parts, PartsKind } from "./parts.js";

/** Where a parameter stands in a request. */
export type ParameterLocation = "path" | "query" | "header" | "cookie";

/** How texts pass through the place they are written to. */
export interface TextCodec {
  /** Encodes a text; of several, what would part them in this place is encoded too. */
  encode(text: string, isPart: boolean): string;
  decode(text: string): string;
}

/** What a style is told of the parameter. */
export interface StyleContext {
  readonly name: string;
  readonly explode: boolean;
  readonly codec: TextCodec;
}

/** A style for places that hold one text: segments of paths, headers. */
export interface TextStyle {
  readonly name: string;
  readonly in: readonly ParameterLocation[];
  readonly form: "text";
  /** Writes parts as one text. */
  write(parts: Parts, context: StyleContext): string;
  /** Reads parts of a kind; undefined when the text is not of this style. */
  read(text: string, kind: PartsKind, context: StyleContext): Parts | undefined;
}

/** A name and a value, as they stand in a query: encoded. */
export type RawPair = readonly [name: string, value: string];

/** What a style of pairs is told besides. */
export interface PairContext extends StyleContext {
  /** Tells whether a name that is not the parameter's own is one of its members. */
  isMember(name: string): boolean;
}

/** A style for places that hold named texts: queries, cookies, forms. */
export interface PairStyle {
  readonly name: string;
  readonly in: readonly ParameterLocation[];
  readonly form: "pairs";
  /** Writes parts as encoded pairs. */
  write(parts: Parts, context: StyleContext): readonly RawPair[];
  /** Reads parts of a kind; undefined when there are none. */
  read(pairs: readonly RawPair[], kind: PartsKind, context: PairContext): Parts | undefined;
}

/** A style of parameters. */
export type Style = TextStyle | PairStyle;
