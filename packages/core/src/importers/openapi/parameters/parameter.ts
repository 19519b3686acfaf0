import type { ApiSchema } from "../schema/api-schema.js";
import type { ParameterLocation } from "./styles/style.js";
import type { ValueShape } from "./value-shape.js";

/** A parameter of an operation, or a header of a response. */
export interface Parameter {
  readonly name: string;
  readonly in: ParameterLocation;
  readonly required: boolean;
  /** How lists and objects are written, such as `form`. */
  readonly style: string;
  /** Lists and objects become several parameters, or pairs with `=`. */
  readonly explode: boolean;
  /** Reserved characters stay as they are. */
  readonly allowReserved: boolean;
  readonly schema: ApiSchema | undefined;
  /** The media type of a value that is written as a whole, such as `application/json`. */
  readonly contentType: string | undefined;
  /** Types of the value, which texts are read by. */
  readonly shape: ValueShape;
  readonly examples: ReadonlyMap<string, unknown>;
}
