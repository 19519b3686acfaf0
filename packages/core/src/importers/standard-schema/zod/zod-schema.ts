/** A schema of zod 4, classic or mini, as far as it is read here: by structure, so that zod is never loaded. */
export interface ZodSchema {
  readonly _zod: ZodInternals;
  /** Metadata; there in zod classic. */
  readonly meta?: () => unknown;
}

/** What zod keeps under `_zod`. */
export interface ZodInternals {
  readonly def: ZodDef;
  readonly bag?: Readonly<Record<string, unknown>>;
  readonly traits?: ReadonlySet<string>;
  /** Present when an object may lack a member of the schema. */
  readonly optin?: string | undefined;
  /** The values there are, of enums and literals. */
  readonly values?: ReadonlySet<unknown>;
  readonly pattern?: RegExp;
  /** What a lazy schema stands for; asked for once. */
  readonly innerType?: ZodSchema;
}

/** A check: a refinement, or a bound. */
export interface ZodCheck {
  readonly _zod: { readonly def: ZodCheckDef };
}

/** The definition of a check; which members there are depends on `check`. */
export interface ZodCheckDef {
  readonly check?: string;
  readonly value?: unknown;
  readonly inclusive?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly length?: number;
  readonly size?: number;
  readonly format?: string;
  readonly pattern?: RegExp;
  readonly mime?: readonly string[];
  readonly version?: string;
  readonly local?: boolean;
  readonly offset?: boolean;
  readonly precision?: number | null;
  readonly protocol?: RegExp;
  readonly hostname?: RegExp;
  readonly alg?: string;
  readonly fn?: (value: unknown) => unknown;
}

/** The definition of a schema; which members there are depends on `type`. */
export interface ZodDef extends ZodCheckDef {
  readonly type: string;
  readonly checks?: readonly ZodCheck[];
  readonly coerce?: boolean;
  readonly innerType?: ZodSchema;
  readonly element?: ZodSchema;
  readonly shape?: Readonly<Record<string, ZodSchema>>;
  readonly catchall?: ZodSchema;
  readonly options?: readonly ZodSchema[];
  readonly discriminator?: string;
  readonly left?: ZodSchema;
  readonly right?: ZodSchema;
  readonly items?: readonly ZodSchema[];
  readonly rest?: ZodSchema | null;
  readonly keyType?: ZodSchema;
  readonly valueType?: ZodSchema;
  readonly mode?: string;
  readonly partial?: boolean;
  readonly values?: readonly unknown[];
  readonly in?: ZodSchema;
  readonly out?: ZodSchema;
  readonly transform?: unknown;
  readonly reverseTransform?: (value: unknown, payload: { value: unknown; issues: unknown[] }) => unknown;
}

/**
 * Tells whether a schema is one of zod 4.
 *
 * @param schema - Anything.
 */
export function isZodSchema(schema: unknown): schema is ZodSchema {
  const internals = (schema as Partial<ZodSchema> | null | undefined)?._zod;
  return typeof internals === "object" && internals !== null && typeof internals.def?.type === "string";
}

interface ZodRegistry {
  get(schema: ZodSchema): unknown;
}

/**
 * Metadata of a schema, from `.meta()` or from zod's global registry.
 *
 * @param schema - The schema.
 */
export function readMeta(schema: ZodSchema): Readonly<Record<string, unknown>> {
  const registry = (globalThis as { __zod_globalRegistry?: ZodRegistry }).__zod_globalRegistry;
  const meta = typeof schema.meta === "function" ? schema.meta() : registry?.get(schema);
  return typeof meta === "object" && meta !== null ? (meta as Record<string, unknown>) : {};
}

/**
 * The schema inside wrappers that change neither type nor meaning of a value that is there.
 *
 * @param schema - The schema.
 */
export function unwrap(schema: ZodSchema): ZodSchema {
  let inner = schema;
  for (let i = 0; i < 100; i++) {
    const { def } = inner._zod;
    if (!WRAPPERS.has(def.type)) return inner;
    const next = def.type === "lazy" ? inner._zod.innerType : def.innerType;
    if (next === undefined) return inner;
    inner = next;
  }
  return inner;
}

const WRAPPERS: ReadonlySet<string> = new Set([
  "optional",
  "nullable",
  "default",
  "prefault",
  "catch",
  "readonly",
  "nonoptional",
  "lazy",
]);

/**
 * Tells whether an object may lack a member: what the declared input type says, not what the parser happens to forgive.
 *
 * @param schema - The member's schema.
 */
export function mayBeAbsent(schema: ZodSchema): boolean {
  return isAbsentable(schema, new Set());
}

/** Transforms look at absent members as well, and let what holds them seem optional: those who carry the option are asked. */
function isAbsentable(schema: ZodSchema, seen: Set<ZodSchema>): boolean {
  if (seen.has(schema)) return false;
  seen.add(schema);
  const { def, optin, innerType } = schema._zod;
  const inside = (inner: ZodSchema | undefined): boolean => inner !== undefined && isAbsentable(inner, seen);
  switch (def.type) {
    case "pipe":
      return inside(def.in?._zod.def.type === "transform" ? def.out : def.in);
    case "union":
      return (def.options ?? []).some(inside);
    case "intersection":
      return inside(def.left) && inside(def.right);
    case "nullable":
    case "readonly":
    case "catch":
    case "success":
      return inside(def.innerType);
    case "lazy":
      return inside(innerType);
    case "transform":
      return false;
    default:
      return optin !== undefined;
  }
}
