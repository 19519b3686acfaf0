/** A schema of valibot as far as it is read here: by structure, so that valibot is never loaded. */
export interface ValibotSchema {
  readonly kind: "schema";
  readonly type: string;
  readonly async?: boolean;
  readonly pipe?: readonly ValibotPart[];
  readonly wrapped?: ValibotSchema;
  readonly item?: ValibotSchema;
  readonly items?: readonly ValibotSchema[];
  readonly entries?: Readonly<Record<string, ValibotSchema>>;
  readonly rest?: ValibotSchema;
  readonly key?: ValibotSchema | string;
  readonly value?: ValibotSchema;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
  readonly getter?: (input: unknown) => ValibotSchema;
  readonly class?: unknown;
}

/** What stands in a pipe: a schema, a check, a transformation or metadata. */
export interface ValibotPart {
  readonly kind: string;
  readonly type: string;
  readonly requirement?: unknown;
  readonly metadata?: Readonly<Record<string, unknown>>;
  readonly title?: string;
  readonly description?: string;
}

/**
 * Tells whether a schema is one of valibot.
 *
 * @param schema - Anything.
 */
export function isValibotSchema(schema: unknown): schema is ValibotSchema {
  const { kind, type, "~standard": standard } = (schema ?? {}) as Partial<ValibotSchema> & { "~standard"?: { vendor?: unknown } };
  return kind === "schema" && typeof type === "string" && standard?.vendor === "valibot";
}

/**
 * What stands behind a schema in its pipe, up to where values change their type: further on, nothing is
 * asked of what goes in.
 *
 * @param schema - A schema, with a pipe or without; pipes of pipes are read as one.
 */
export function partsOf(schema: ValibotSchema): readonly ValibotPart[] {
  const parts: ValibotPart[] = [];
  collect(schema, parts);
  return parts;
}

/** False when values changed their type on the way. */
function collect({ pipe = [] }: ValibotSchema, parts: ValibotPart[]): boolean {
  const [first, ...rest] = pipe;
  if (first !== undefined && !collect(first as ValibotSchema, parts)) return false;
  for (const part of rest) {
    if (part.kind === "schema") return false;
    // What a text is parsed as tells of the text as well.
    parts.push(part);
    if (part.kind === "transformation" && !SAME_TYPE.has(part.type)) return false;
  }
  return true;
}

/** Transformations that give what they take, as far as the checks behind them are concerned. */
const SAME_TYPE: ReadonlySet<string> = new Set([
  "brand",
  "flavor",
  "readonly",
  "trim",
  "trim_start",
  "trim_end",
  "to_lower_case",
  "to_upper_case",
  "normalize",
  "to_min_value",
  "to_max_value",
]);
