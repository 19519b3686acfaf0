import type { CopyOf, DeclaredType, Field, ReferredPaths, SameAs } from "./field.js";
import type { Fields, Table } from "./table.js";

/** Tables by name, as given to `defineDataset`. */
export type Tables = Readonly<Record<string, Table<Fields>>>;

type FieldsOf<T> = T extends Table<infer F> ? F : never;

/** Makes a computed object type print as its members. */
type Flat<T> = { [K in keyof T]: T[K] } & {};

/** The type at a path, seen from a table with the fields `F`: a field of the row, a member of one, or `table.field`. */
type AtPath<Ts extends Tables, F, Path extends string> = Path extends keyof F
  ? Resolve<Ts, F, DeclaredType<F[Path]>>
  : Path extends `${infer Head}.${infer Rest}`
    ? Head extends MemberOwners<Ts, F>
      ? AtMember<Resolve<Ts, F, DeclaredType<F[Head]>>, Rest>
      : AtTablePath<Ts, Path>
    : unknown;

/** The type at `table.field`. */
type AtTablePath<Ts extends Tables, Path extends string> = Path extends `${infer N}.${infer Rest}`
  ? N extends keyof Ts
    ? AtPath<Ts, FieldsOf<Ts[N]>, Rest>
    : unknown
  : unknown;

/** Fields whose members a path can name. A reference named like a table has none: `user.name` is a field of the table. */
type MemberOwners<Ts extends Tables, F> = {
  [K in keyof F]: K extends keyof Ts ? ([Extract<DeclaredType<F[K]>, SameAs<string>>] extends [never] ? K : never) : K;
}[keyof F];

type AtMember<T, Path extends string> = Path extends `${infer Head}.${infer Tail}`
  ? Head extends keyof NonNullable<T>
    ? AtMember<NonNullable<T>[Head], Tail>
    : unknown
  : Path extends keyof NonNullable<T>
    ? NonNullable<T>[Path]
    : unknown;

/** A declared type with references and copies replaced by what they stand for, seen from a table with the fields `F`. */
export type Resolve<Ts extends Tables, F, T> =
  T extends CopyOf<infer Path>
    ? AtPath<Ts, F, Path> | NullOfReferences<Ts, F, Path>
    : T extends SameAs<infer Path>
      ? AtTablePath<Ts, Path>
      : T;

/** Null where the row may refer to no row of the table that a path starts with. */
type NullOfReferences<Ts extends Tables, F, Path extends string> = Path extends `${infer Head}.${string}`
  ? Head extends MemberOwners<Ts, F>
    ? never
    : {
        [K in keyof F]: [Extract<DeclaredType<F[K]>, SameAs<`${Head}.${string}`>>] extends [never]
          ? never
          : Extract<DeclaredType<F[K]>, null>;
      }[keyof F]
  : never;

type OptionalNames<F> = { [K in keyof F]: undefined extends DeclaredType<F[K]> ? K : never }[keyof F];

/** The type of a row: required fields, then optional ones. */
export type RowOf<Ts extends Tables, N extends keyof Ts> = RowOfFields<Ts, FieldsOf<Ts[N]>>;

type RowOfFields<Ts extends Tables, F> = Flat<
  { -readonly [K in Exclude<keyof F, OptionalNames<F>>]: Resolve<Ts, F, DeclaredType<F[K]>> } & {
    -readonly [K in OptionalNames<F>]?: Resolve<Ts, F, DeclaredType<F[K]>>;
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
