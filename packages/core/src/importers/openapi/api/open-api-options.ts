import type { Plugin, Seed } from "../../../index.js";
import type { ParseText } from "../document/load-document.js";
import type { ExampleMode } from "../schema/example-mode.js";
import type { ValueOptions } from "../schema/value-maker.js";

/** What values are like: said when a document is read, and again for each use of it. */
export interface OpenApiValueOptions {
  /** Fixes every value, together with the document; 0 unless stated. */
  readonly seed?: Seed | undefined;
  /** Locales, for names and addresses. */
  readonly plugins?: readonly Plugin[] | undefined;
  /** What becomes of examples in the document; `"mix"` unless stated. */
  readonly examples?: ExampleMode | undefined;
  /** Options of the schemas' values: the share of optional members, realism, overrides by path. */
  readonly schemas?: ValueOptions | undefined;
}

/** How a document is read, and what its values are like. */
export interface OpenApiOptions extends OpenApiValueOptions {
  /** Where the document was found, for references relative to it. */
  readonly uri?: string | undefined;
  /** Other documents by URI, absolute or relative to the document's. Nothing is ever fetched. */
  readonly documents?: Readonly<Record<string, unknown>> | undefined;
  /** Reads documents given as text; JSON unless stated. For YAML: `parse: YAML.parse` of the package `yaml`. */
  readonly parse?: ParseText | undefined;
}

/** Which values to make. */
export interface GenerateOptions {
  /** The seed, unless it is that of the document's options. */
  readonly seed?: Seed | undefined;
  /** Makes so many values, as a list. */
  readonly count?: number | undefined;
  /** Makes the value of this number; 0 unless stated. With `count`, the first of the list. */
  readonly at?: number | undefined;
}
