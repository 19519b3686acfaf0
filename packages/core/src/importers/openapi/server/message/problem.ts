import type { MockResponse } from "./mock-message.js";

/** One thing that is wrong with a request. */
export interface RequestViolation {
  readonly in: "path" | "query" | "header" | "cookie" | "body";
  /** In a parameter: its name, and where in its value. In a body: a JSON pointer. */
  readonly path: string;
  readonly message: string;
}

/** What is wrong with a request, or why it has no answer. */
export interface Problem {
  readonly status: number;
  readonly detail: string;
  readonly errors?: readonly RequestViolation[];
  readonly headers?: Readonly<Record<string, string>>;
}

const TITLES: Readonly<Record<number, string>> = {
  400: "Bad Request",
  401: "Unauthorized",
  404: "Not Found",
  405: "Method Not Allowed",
  406: "Not Acceptable",
  413: "Content Too Large",
  415: "Unsupported Media Type",
  500: "Internal Server Error",
};

/**
 * The members of a problem as they are sent.
 *
 * @param problem - The problem.
 * @source RFC 9457, section 3.
 */
export function problemDetails({ status, detail, errors }: Problem): Readonly<Record<string, unknown>> {
  return { type: "about:blank", title: TITLES[status] ?? "Error", status, detail, ...(errors === undefined ? {} : { errors }) };
}

/**
 * A response that tells of a problem.
 *
 * @param problem - The problem.
 */
export function problemResponse(problem: Problem): MockResponse {
  return {
    status: problem.status,
    headers: { "content-type": "application/problem+json", ...problem.headers },
    body: JSON.stringify(problemDetails(problem)),
  };
}
