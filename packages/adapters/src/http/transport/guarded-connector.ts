import type { LookupAddress } from "node:dns";
import { lookup as systemLookup } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import { buildConnector } from "undici";
import { createAdapterError } from "../../errors/adapter-error.js";
import type { AddressPolicy } from "../address/address-policy.js";
import type { TlsOptions } from "./tls-options.js";

/** What connections are made by. */
export interface ConnectorParts {
  readonly policy: AddressPolicy;
  readonly tls: TlsOptions;
  readonly connectMs: number;
  /** Resolves names; the system's unless stated. */
  readonly lookup?: LookupFunction | undefined;
}

/**
 * Makes connections to allowed addresses only.
 *
 * The check stands where the socket is opened, on the addresses that it is opened to: a name that resolves to another
 * address the second time, numbers written in odd ways and redirects all end up here.
 *
 * @param parts - Policy, certificates and time-out.
 */
export function createGuardedConnector({
  policy,
  tls,
  connectMs,
  lookup = systemLookup as LookupFunction,
}: ConnectorParts): buildConnector.connector {
  const guardedLookup: LookupFunction = (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error !== null) return callback(error, "");
      const addresses = (found as unknown as LookupAddress[]).filter(
        ({ address }) => policy.allowsName(hostname) || policy.allowsAddress(address),
      );
      const [first] = addresses;
      if (first === undefined) return callback(refuse(hostname), "");
      if (options.all === true) return callback(null, addresses as never);
      return callback(null, first.address, first.family);
    });
  };
  const connect = buildConnector({ ...tls, lookup: guardedLookup, timeout: connectMs, keepAlive: true });
  return (options, callback) => {
    // Addresses are not looked up, so they have to be checked here.
    const host = options.hostname.replace(/^\[|\]$/g, "");
    if (isIP(host) !== 0 && !policy.allowsAddress(host) && !policy.allowsName(host)) return callback(refuse(host), null);
    return connect(options, callback);
  };
}

function refuse(host: string): Error {
  return createAdapterError("REQUEST_FORBIDDEN", `${host} leads to an address that is not public`, { details: { host } });
}
