import type { DeclaredType, Field, ReferredPaths, SameAs } from "./field.js";
import type { Fields, Table } from "./table.js";

/** Tables by name, as given to `defineDataset`. */
export type Tables = Readonly<Record<string, Table<Fields>>>;

type FieldsOf<T> = T extends Table<infer F> ? F : never;

/** Makes a computed object type print as its members. */
type Flat<T> = { [K in keyof T]: T[K] } & {};

/** The type at `table.field` of a dataset. */
type AtPath<Ts extends Tables, Path extends string> = Path extends `${infer N}.${infer Rest}`
  ? N extends keyof Ts
    ? AtField<Ts, FieldsOf<Ts[N]>, Rest>
    : unknown
  : unknown;

type AtField<Ts extends Tables, F, Rest extends string> = Rest extends keyof F
  ? Resolve<Ts, DeclaredType<F[Rest]>>
  : Rest extends `${infer Head}.${infer Tail}`
    ? Head extends keyof F
      ? AtMember<Resolve<Ts, DeclaredType<F[Head]>>, Tail>
      : unknown
    : unknown;

type AtMember<T, Path extends string> = Path extends `${infer Head}.${infer Tail}`
  ? Head extends keyof NonNullable<T>
    ? AtMember<NonNullable<T>[Head], Tail>
    : unknown
  : Path extends keyof NonNullable<T>
    ? NonNullable<T>[Path]
    : unknown;

/** A declared type with references replaced by what they refer to. */
export type Resolve<Ts extends Tables, T> = T extends SameAs<infer Path> ? AtPath<Ts, Path> : T;

type OptionalNames<F> = { [K in keyof F]: undefined extends DeclaredType<F[K]> ? K : never }[keyof F];

/** The type of a row: required fields, then optional ones. */
export type RowOf<Ts extends Tables, N extends keyof Ts> = RowOfFields<Ts, FieldsOf<Ts[N]>>;

type RowOfFields<Ts extends Tables, F> = Flat<
  { -readonly [K in Exclude<keyof F, OptionalNames<F>>]: Resolve<Ts, DeclaredType<F[K]>> } & {
    -readonly [K in OptionalNames<F>]?: Resolve<Ts, DeclaredType<F[K]>>;
  }
>;

/** The type of an object's value from its fields. */
export type ObjectOf<F extends Fields> = Flat<
  { -readonly [K in Exclude<keyof F, OptionalNames<F>>]: DeclaredType<F[K]> } & {
    -readonly [K in OptionalNames<F>]?: DeclaredType<F[K]>;
  }
>;

type PathsOf<Ts extends Tables> = {
  [N in keyof Ts & string]: `${N}.${keyof FieldsOf<Ts[N]> & string}`;
}[keyof Ts & string];

type Known<Ts extends Tables, N extends keyof Ts> =
  | (keyof FieldsOf<Ts[N]> & string)
  | `${keyof FieldsOf<Ts[N]> & string}.${string}`
  | PathsOf<Ts>
  | `${PathsOf<Ts>}.${string}`;

/** What stands in the place of a field that refers to an unknown table or field. */
export interface UnknownReference<Path extends string> {
  readonly "unknown table or field": Path;
}

/** The tables themselves where every reference is known; else a type the argument does not fit, naming the path. */
export type CheckReferences<Ts extends Tables> = {
  [N in keyof Ts]: {
    readonly fields: {
      [K in keyof FieldsOf<Ts[N]>]: [Exclude<ReferredPaths<FieldsOf<Ts[N]>[K]>, Known<Ts, N>>] extends [never]
        ? Field<unknown, string>
        : UnknownReference<Exclude<ReferredPaths<FieldsOf<Ts[N]>[K]>, Known<Ts, N>> & string>;
    };
  };
};
