import type { Operation } from "../../operation/operation.js";
import type { Parameter } from "../../parameters/parameter.js";
import { type ParameterSource, readParameter } from "../../parameters/read-parameter.js";
import type { RawPair } from "../../parameters/styles/style.js";
import type { MockRequest } from "../message/mock-message.js";
import type { ParameterValues } from "../message/parameter-values.js";
import type { RequestViolation } from "../message/problem.js";
import { splitPairs } from "../message/split-url.js";

/** What the parameters of a request were read as. */
export interface ReadParameters {
  readonly values: ParameterValues;
  readonly violations: readonly RequestViolation[];
}

/**
 * Reads and checks the parameters of a request.
 *
 * @param operation - Its operation.
 * @param request - The request.
 * @param texts - What stands for the names of the path, encoded.
 * @param query - The query.
 */
export function checkParameters(
  operation: Operation,
  request: MockRequest,
  texts: ReadonlyMap<string, string>,
  query: readonly RawPair[],
): ReadParameters {
  const values = { path: new Map<string, unknown>(), query: new Map(), header: new Map(), cookie: new Map() };
  const violations: RequestViolation[] = [];
  const cookies = splitPairs(request.headers["cookie"] ?? "", ";");
  const sourceOf = (parameter: Parameter): ParameterSource => {
    switch (parameter.in) {
      case "path":
        return { form: "text", text: texts.get(parameter.name) };
      case "header":
        return { form: "text", text: headerText(request, parameter) };
      default:
        return { form: "pairs", pairs: parameter.in === "query" ? query : cookies };
    }
  };
  for (const parameter of operation.parameters) {
    const others = operation.parameters
      .filter((other) => other.in === parameter.in && other !== parameter)
      .map(({ name }) => name);
    const { isPresent, value, violations: found } = readParameter(parameter, sourceOf(parameter), new Set(others));
    if (isPresent) values[parameter.in].set(parameter.name, value);
    else if (parameter.required) violations.push({ in: parameter.in, path: parameter.name, message: "is required" });
    for (const { path, message } of found) violations.push({ in: parameter.in, path: parameter.name + path, message });
  }
  return { values, violations };
}

function headerText({ headers }: MockRequest, { name }: Parameter): string | undefined {
  const key = name.toLowerCase();
  return Object.hasOwn(headers, key) ? headers[key]!.trim() : undefined;
}
