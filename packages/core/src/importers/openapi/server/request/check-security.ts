import type { Operation, SecurityRequirement, SecurityScheme } from "../../operation/operation.js";
import { decodePercent } from "../../parameters/percent.js";
import type { RawPair } from "../../parameters/styles/style.js";
import type { MockRequest } from "../message/mock-message.js";
import type { Problem } from "../message/problem.js";
import { splitPairs } from "../message/split-url.js";

/**
 * Checks that a request carries what its operation asks for; whether a key or token is good, nobody can tell.
 *
 * @param operation - Its operation.
 * @param schemes - The document's security schemes.
 * @param request - The request.
 * @param query - The query.
 * @returns Undefined when it does.
 */
export function checkSecurity(
  operation: Operation,
  schemes: ReadonlyMap<string, SecurityScheme>,
  request: MockRequest,
  query: readonly RawPair[],
): Problem | undefined {
  const { security } = operation;
  const carries = (name: string): boolean => {
    const scheme = schemes.get(name);
    return scheme === undefined || isCarried(scheme, request, query);
  };
  if (security.length === 0 || security.some((requirement) => [...requirement.keys()].every(carries))) return undefined;
  const wanted = security.map((requirement) => [...requirement.keys()].join(" and ")).join(", or ");
  return { status: 401, detail: `the request needs ${wanted}`, headers: { "www-authenticate": challenge(security, schemes) } };
}

function isCarried(
  { type, in: location, keyName = "", scheme }: SecurityScheme,
  request: MockRequest,
  query: readonly RawPair[],
): boolean {
  const authorization = request.headers["authorization"] ?? "";
  if (type === "apiKey") {
    if (location === "header") return (request.headers[keyName.toLowerCase()] ?? "") !== "";
    const pairs = location === "cookie" ? splitPairs(request.headers["cookie"] ?? "", ";") : query;
    return pairs.some(([name, text]) => decodePercent(name) === keyName && text !== "");
  }
  if (type === "mutualTLS") return true;
  const wanted = type === "http" ? (scheme ?? "bearer") : "bearer";
  return authorization.toLowerCase().startsWith(`${wanted} `) && authorization.length > wanted.length + 1;
}

function challenge(security: readonly SecurityRequirement[], schemes: ReadonlyMap<string, SecurityScheme>): string {
  const names = security.flatMap((requirement) => [...requirement.keys()]);
  const words = names.map((name) => {
    const { type = "", scheme = "bearer" } = schemes.get(name) ?? {};
    if (type === "apiKey") return "ApiKey";
    const word = type === "http" ? scheme : "bearer";
    return word.charAt(0).toUpperCase() + word.slice(1);
  });
  return [...new Set(words)].join(", ") || "Bearer";
}
