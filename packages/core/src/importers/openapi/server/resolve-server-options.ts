import { SeedbedError } from "../../../index.js";
import type { OpenApi } from "../api/open-api.js";
import { assertOneOf } from "../api/resolve-value-options.js";
import { assertStatus } from "../generate/generate-response.js";
import type { MockServerOptions } from "./mock-server-options.js";

const MAX_BODY_BYTES = 10 * 1024 * 1024;

/** How requests are answered: every option stated. */
export interface ServingOptions {
  readonly unknownIds: "make" | "missing";
  readonly readOnly: "reject" | "ignore";
  readonly requireSecurity: boolean;
  readonly validateRequests: boolean;
  /** By key of the operation. */
  readonly statuses: ReadonlyMap<string, number>;
  readonly maxBodyBytes: number;
}

/**
 * Fills in and checks how requests are answered.
 *
 * @param options - Those of the server.
 * @param api - The document.
 * @throws SeedbedError `OPTION_INVALID`, `OPENAPI_NAME_UNKNOWN` for statuses that the document does not have.
 */
export function resolveServerOptions(options: MockServerOptions, api: OpenApi): ServingOptions {
  const {
    unknownIds = "make",
    readOnly = "reject",
    requireSecurity = false,
    validateRequests = true,
    statuses = {},
    maxBodyBytes = MAX_BODY_BYTES,
  } = options;
  assertOneOf("unknownIds", unknownIds, ["make", "missing"]);
  assertOneOf("readOnly", readOnly, ["reject", "ignore"]);
  if (!(maxBodyBytes >= 0)) {
    throw new SeedbedError("OPTION_INVALID", `maxBodyBytes must be a number from 0, got ${String(maxBodyBytes)}`, {
      hint: "it counts bytes",
      details: { option: "maxBodyBytes" },
    });
  }
  for (const [key, status] of Object.entries(statuses)) {
    assertStatus(api.operation(key), status);
    if (status >= 200) continue;
    throw new SeedbedError("OPTION_INVALID", `statuses.${key} is ${status}, which answers no request`, {
      hint: "take a status from 200",
      details: { option: "statuses" },
    });
  }
  return {
    ...{ unknownIds, readOnly, requireSecurity, validateRequests, maxBodyBytes },
    statuses: new Map(Object.entries(statuses)),
  };
}
