import type { Action } from "../../entity/resource.js";
import type { Generation } from "../../generate/generation.js";
import type { ApiResponse, MediaType } from "../../operation/operation.js";
import type { SchemaRoom } from "../../schema/schema-room.js";
import type { Store } from "../../world/store.js";
import type { ParameterValues } from "../message/parameter-values.js";
import type { Problem } from "../message/problem.js";

/** What a server answers with. */
export interface ServerState {
  readonly store: Store;
  readonly generation: Generation;
  readonly room: SchemaRoom;
}

/** A request that was found in order, and the response it is to get. */
export interface Exchange extends ServerState {
  readonly action: Action;
  /** Path of the request, encoded. */
  readonly path: string;
  /** Parameters of the path, decoded. */
  readonly texts: ReadonlyMap<string, string>;
  readonly values: ParameterValues;
  /** The body; undefined when there is none. */
  readonly body: unknown;
  /** True when members that are null are to be taken away. */
  readonly isMergePatch: boolean;
  readonly response: ApiResponse | undefined;
  /** The media type of the answer; undefined when it has no body. */
  readonly media: MediaType | undefined;
}

/** The body of an answer, and headers that are known better than by their schema. */
export interface Outcome {
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Tells what went wrong from an answer.
 *
 * @param result - Either.
 */
export function isProblem(result: object): result is Problem {
  return "detail" in result;
}

/**
 * A text that tells requests apart: operation, path parameters and query.
 *
 * @param exchange - The request.
 */
export function labelOf({ action, texts, values }: Exchange): string {
  return JSON.stringify([action.operation.key, [...texts], [...values.query]]);
}
