import type { z } from "zod";
import { createAdapterError } from "../../errors/adapter-error.js";
import type { HttpEnvironment } from "../../http/client/http-client.js";
import type { Connector } from "./connector.js";

/** What connectors take from the outside: client libraries, and what HTTP takes. */
export interface ConnectorEnvironment extends HttpEnvironment {
  /** The client library, where one is needed; loaded when needed unless given. */
  readonly client?: unknown;
}

/** A kind of connector, before its options are chosen. */
export interface ConnectorKind<Options = unknown> {
  /** Such as `rest`. */
  readonly name: string;
  /** One line for help texts. */
  readonly summary: string;
  /** Starts of URLs it opens, without the colon, such as `graphql+https`. */
  readonly schemes: readonly string[];
  /** Every option, with its description. */
  readonly options: z.ZodType;
  /**
   * Makes a connector. Nothing is sent yet.
   *
   * @param options - Its options.
   * @param environment - Client library, clock and so on.
   * @throws SeedbedError `CONNECTOR_OPTIONS_INVALID` with every problem.
   */
  create(options: Options, environment?: ConnectorEnvironment): Connector;
  /**
   * Options by a URL alone; undefined when URLs say too little.
   *
   * @param url - Its scheme is one of {@link ConnectorKind.schemes}.
   */
  fromUrl?(url: URL): object;
}

/** What a kind of connector is defined by. */
export interface ConnectorInit<Options, Complete> extends Omit<ConnectorKind<Options>, "create" | "options"> {
  /** Every option, with its default and its description. */
  readonly options: z.ZodType<Complete>;
  /** Makes a connector from valid options. */
  create(options: Complete, environment: ConnectorEnvironment): Connector;
}

/**
 * Defines a kind of connector.
 *
 * @param init - Name, options as a schema, and how a connector is made from them.
 * @example
 * ```ts
 * const echo = defineConnector({ name: "echo", summary: "says it again", schemes: [], options: z.strictObject({}), create });
 * ```
 */
export function defineConnector<Options, Complete = Options>(init: ConnectorInit<Options, Complete>): ConnectorKind<Options> {
  return {
    ...init,
    create(options, environment = {}) {
      const result = init.options.safeParse(options);
      if (result.success) return init.create(result.data, environment);
      // Messages of the schema hold no values: these may be secrets.
      const problems = result.error.issues.map(
        ({ path, message }) => `${[init.name, ...path.map(String)].join(".")}: ${message}`,
      );
      throw createAdapterError("CONNECTOR_OPTIONS_INVALID", `the options of ${init.name} are not valid\n${problems.join("\n")}`, {
        details: { connector: init.name, problems },
      });
    },
  };
}
