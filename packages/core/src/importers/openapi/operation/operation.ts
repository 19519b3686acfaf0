import type { Place } from "../document/place.js";
import type { Parameter } from "../parameters/parameter.js";
import type { ApiSchema } from "../schema/api-schema.js";

/** How a property of a form is written. */
export interface FormEncoding {
  readonly contentType: string | undefined;
  readonly style: string;
  readonly explode: boolean;
  readonly allowReserved: boolean;
}

/** The content of a body of one media type. */
export interface MediaType {
  /** As the document has it: `application/json`, `image/*`. */
  readonly type: string;
  readonly schema: ApiSchema | undefined;
  /** Examples by name; `""` for the one of `example`. */
  readonly examples: ReadonlyMap<string, unknown>;
  /** How the properties of forms are written, by name. */
  readonly encodings: ReadonlyMap<string, FormEncoding>;
}

/** The body of a request. */
export interface RequestBody {
  readonly required: boolean;
  readonly content: readonly MediaType[];
}

/** A header of a response: written like a parameter. */
export type Header = Parameter;

/** One response of an operation. */
export interface ApiResponse {
  /** `"200"`, `"4XX"` or `"default"`. */
  readonly status: string;
  readonly description: string;
  readonly headers: readonly Header[];
  readonly content: readonly MediaType[];
}

/** Schemes that must hold together, by name, with their scopes. */
export type SecurityRequirement = ReadonlyMap<string, readonly string[]>;

/** One operation: a method at a path. */
export interface Operation {
  /** The operationId, or method and path: `"GET /users/{id}"`. */
  readonly key: string;
  readonly operationId: string | undefined;
  /** Upper case. */
  readonly method: string;
  /** The template, `/users/{id}`; a webhook's name. */
  readonly path: string;
  /** True for requests that the API sends. */
  readonly isWebhook: boolean;
  readonly summary: string | undefined;
  readonly tags: readonly string[];
  readonly parameters: readonly Parameter[];
  readonly requestBody: RequestBody | undefined;
  readonly responses: readonly ApiResponse[];
  /** Alternatives, one of which must hold; none asks for nothing. */
  readonly security: readonly SecurityRequirement[];
  /** @internal */
  readonly place: Place;
}

/** How clients identify themselves. */
export interface SecurityScheme {
  readonly name: string;
  readonly type: string;
  /** Of `apiKey`: where the key is, and its name. */
  readonly in: string | undefined;
  readonly keyName: string | undefined;
  /** Of `http`: `bearer`, `basic`. */
  readonly scheme: string | undefined;
}
