import type { StandardSchemaV1 } from "@standard-schema/spec";
import { SeedbedError } from "../../../index.js";
import type { Way } from "./graft.js";

/** What is wrong with a value. */
export interface Complaint {
  readonly way: Way;
  readonly message: string;
}

/** What a schema says of a value: what it makes of it, or what is wrong. */
export type Verdict = { readonly output: unknown } | { readonly complaints: readonly Complaint[]; readonly cause?: unknown };

/**
 * Holds a value against a schema.
 *
 * @param schema - The schema.
 * @param value - The value passed in.
 * @throws SeedbedError `SCHEMA_ASYNC`.
 */
export function judgeStandard(schema: StandardSchemaV1, value: unknown): Verdict {
  let result: ReturnType<StandardSchemaV1.Props["validate"]>;
  try {
    result = validate(schema, value);
  } catch (cause) {
    if (isAsyncError(cause)) throw asyncError(schema);
    return threw(cause);
  }
  if (typeof (result as PromiseLike<unknown>).then === "function") {
    (result as Promise<unknown>).then(undefined, () => undefined);
    throw asyncError(schema);
  }
  return toVerdict(result as Result);
}

/**
 * Holds a value against a schema that may have to be waited for.
 *
 * @param schema - The schema.
 * @param value - The value passed in.
 */
export async function judgeStandardAsync(schema: StandardSchemaV1, value: unknown): Promise<Verdict> {
  try {
    return toVerdict((await validateAsync(schema, value)) as Result);
  } catch (cause) {
    return threw(cause);
  }
}

interface Result {
  readonly issues?: readonly StandardSchemaV1.Issue[];
  readonly value?: unknown;
}

function toVerdict({ issues, value: output }: Result): Verdict {
  if (issues === undefined || issues === null || issues.length === 0) return { output };
  return { complaints: issues.map(toComplaint) };
}

/** Refinements and transformations may trip over values they were not written for: another value is tried. */
function threw(cause: unknown): Verdict {
  return {
    complaints: [{ way: [], message: `the schema threw: ${String((cause as Partial<Error> | null)?.message ?? cause)}` }],
    cause,
  };
}

/** Zod takes whatever is thrown for a sign that it has to wait; asked in its own way, it throws it. */
function validate(schema: StandardSchemaV1, value: unknown): ReturnType<StandardSchemaV1.Props["validate"]> {
  const { safeParse } = schema as Partial<ZodLike>;
  if (schema["~standard"].vendor !== "zod" || typeof safeParse !== "function") return schema["~standard"].validate(value);
  const result = safeParse.call(schema, value);
  return result.success ? { value: result.data } : { issues: result.error.issues };
}

/** Zod's own entry first tries without waiting, and so asks all refinements twice. */
async function validateAsync(schema: StandardSchemaV1, value: unknown): Promise<StandardSchemaV1.Result<unknown>> {
  const { safeParseAsync } = schema as Partial<ZodLike>;
  if (schema["~standard"].vendor !== "zod" || typeof safeParseAsync !== "function") return schema["~standard"].validate(value);
  const result = await safeParseAsync.call(schema, value);
  return result.success ? { value: result.data } : { issues: result.error.issues };
}

type ZodResult =
  | { readonly success: true; readonly data: unknown }
  | { readonly success: false; readonly error: { readonly issues: readonly StandardSchemaV1.Issue[] } };

interface ZodLike {
  safeParse(value: unknown): ZodResult;
  safeParseAsync(value: unknown): Promise<ZodResult>;
}

function isAsyncError(cause: unknown): boolean {
  return cause instanceof Error && cause.constructor.name === "$ZodAsyncError";
}

function asyncError(schema: StandardSchemaV1): SeedbedError {
  return new SeedbedError("SCHEMA_ASYNC", "the schema validates asynchronously, which values made one by one cannot wait for", {
    hint: "use generateAsync, or leave asynchronous refinements and transforms out of the schema that values are made from",
    details: { vendor: schema["~standard"].vendor },
  });
}

function toComplaint(issue: StandardSchemaV1.Issue): Complaint {
  const way = Array.from(issue.path ?? [], keyOf);
  try {
    return { way, message: issue.message };
  } catch {
    // Messages are put together when they are read, which may fail over odd names.
    return { way, message: "is not met" };
  }
}

function keyOf(step: PropertyKey | StandardSchemaV1.PathSegment): PropertyKey {
  return typeof step === "object" ? step.key : step;
}

/**
 * A way as people write it.
 *
 * @param way - Such as `["items", 0, "sku"]`.
 * @returns `"items[0].sku"`.
 */
export function formatWay(way: Way): string {
  return way.reduce<string>((path, step) => {
    if (typeof step === "number" || /^\d+$/.test(String(step))) return `${path}[${String(step)}]`;
    return path === "" ? String(step) : `${path}.${String(step)}`;
  }, "");
}
