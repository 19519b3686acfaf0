import type { OpenApiOptions } from "../api/open-api-options.js";

/** How a mock server answers. */
export interface MockServerOptions extends OpenApiOptions {
  /** Things in a collection, 0 to 100,000: 100 unless stated. Or by kind of thing: `{ user: 20, order: 500 }`. */
  readonly rows?: number | Readonly<Record<string, number>> | undefined;
  /** What an id names that no collection lists: `"make"` a thing of its own, unless stated, or `"missing"`, which is a 404. */
  readonly unknownIds?: "make" | "missing" | undefined;
  /** Members that are `readOnly` and would change something: `"reject"` with a 400, unless stated, or `"ignore"`. */
  readonly readOnly?: "reject" | "ignore" | undefined;
  /** Asks for the keys and tokens that operations need; any will do. */
  readonly requireSecurity?: boolean | undefined;
  /** Checks requests; true unless stated. */
  readonly validateRequests?: boolean | undefined;
  /** Statuses to answer with, by operationId or by method and path; the header `Prefer: code=…` goes before. */
  readonly statuses?: Readonly<Record<string, number>> | undefined;
  /** Longest body of a request in bytes; 10 MiB unless stated. */
  readonly maxBodyBytes?: number | undefined;
}
