/** A document that is refused before it is planned. */
export interface MalformedShape {
  readonly name: string;
  readonly document: unknown;
  readonly code: string;
  readonly path: string;
  readonly hint?: RegExp;
  readonly message?: RegExp;
}

const id = { kind: "sequence" };

/** A document of one table with the given fields. */
function withFields(fields: unknown): object {
  return { seedbed: 1, tables: { t: { rows: 5, fields } } };
}

/** A document of one table with one field `a`. */
const withField = (field: unknown): object => withFields({ a: field });

/** A document of one table, fields apart from the rest. */
const withTable = (table: object): object => ({ seedbed: 1, tables: { t: { rows: 5, fields: { id }, ...table } } });

function nest(depth: number, leaf: unknown): unknown {
  let made = leaf;
  for (let i = 0; i < depth; i++) made = { kind: "array", of: made };
  return made;
}

const at = "tables.t.fields.a";

/** Documents of a wrong shape: `safeParseDataset` finds what is wrong with them. */
export const malformedShapes: readonly MalformedShape[] = [
  { name: "null", document: null, code: "TYPE_INVALID", path: "", hint: /object/ },
  { name: "text", document: "{}", code: "TYPE_INVALID", path: "", hint: /object/ },
  { name: "a list", document: [], code: "TYPE_INVALID", path: "", hint: /object/ },
  { name: "nothing", document: undefined, code: "VALUE_MISSING", path: "", hint: /object/ },
  { name: "an empty object", document: {}, code: "VALUE_INVALID", path: "seedbed", hint: /allowed: 1/ },
  { name: "another version", document: { seedbed: 2, tables: {} }, code: "VALUE_INVALID", path: "seedbed", hint: /allowed: 1/ },
  { name: "no tables", document: { seedbed: 1 }, code: "VALUE_MISSING", path: "tables" },
  { name: "tables as a list", document: { seedbed: 1, tables: [] }, code: "TYPE_INVALID", path: "tables" },
  { name: "tables as null", document: { seedbed: 1, tables: null }, code: "TYPE_INVALID", path: "tables" },
  {
    name: "an unknown member",
    document: { seedbed: 1, tables: {}, seeds: 3 },
    code: "OPTION_UNKNOWN",
    path: "seeds",
    hint: /spelling/,
  },
  { name: "a locale that is no text", document: { seedbed: 1, tables: {}, locale: 5 }, code: "TYPE_INVALID", path: "locale" },
  { name: "a table as null", document: { seedbed: 1, tables: { t: null } }, code: "TYPE_INVALID", path: "tables.t" },
  {
    name: "a table without fields",
    document: { seedbed: 1, tables: { t: { rows: 1 } } },
    code: "VALUE_MISSING",
    path: "tables.t.fields",
  },
  {
    name: "fields as text",
    document: { seedbed: 1, tables: { t: { rows: 1, fields: "id" } } },
    code: "TYPE_INVALID",
    path: "tables.t.fields",
  },
  { name: "rows as text", document: withTable({ rows: "5" }), code: "TYPE_INVALID", path: "tables.t.rows" },
  { name: "negative rows", document: withTable({ rows: -1 }), code: "VALUE_OUT_OF_RANGE", path: "tables.t.rows" },
  { name: "half a row", document: withTable({ rows: 1.5 }), code: "TYPE_INVALID", path: "tables.t.rows" },
  { name: "rows as NaN", document: withTable({ rows: Number.NaN }), code: "TYPE_INVALID", path: "tables.t.rows" },
  { name: "endless rows", document: withTable({ rows: Number.POSITIVE_INFINITY }), code: "TYPE_INVALID", path: "tables.t.rows" },
  { name: "rows beyond 2^53", document: withTable({ rows: 1e300 }), code: "VALUE_OUT_OF_RANGE", path: "tables.t.rows" },
  { name: "a misspelt table option", document: withTable({ row: 5 }), code: "OPTION_UNKNOWN", path: "tables.t.row" },
  { name: "per as text", document: withTable({ per: "users" }), code: "TYPE_INVALID", path: "tables.t.per" },
  {
    name: "per without a range",
    document: withTable({ per: { table: "t" } }),
    code: "VALUE_MISSING",
    path: "tables.t.per.between",
  },
  {
    name: "a range of one",
    document: withTable({ per: { table: "t", between: [1] } }),
    code: "VALUE_OUT_OF_RANGE",
    path: "tables.t.per.between",
  },
  {
    name: "a range of text",
    document: withTable({ per: { table: "t", between: ["0", 1] } }),
    code: "TYPE_INVALID",
    path: "tables.t.per.between[0]",
  },
  {
    name: "an unknown spread",
    document: withTable({ per: { table: "t", between: [0, 1], distribution: "often" } }),
    code: "VALUE_INVALID",
    path: "tables.t.per.distribution",
  },
  { name: "checks as text", document: withTable({ checks: "a < b" }), code: "TYPE_INVALID", path: "tables.t.checks" },
  { name: "an empty check", document: withTable({ checks: [""] }), code: "VALUE_OUT_OF_RANGE", path: "tables.t.checks[0]" },
  { name: "a check that is a number", document: withTable({ checks: [1] }), code: "TYPE_INVALID", path: "tables.t.checks[0]" },
  { name: "unique as a flat list", document: withTable({ unique: ["id"] }), code: "TYPE_INVALID", path: "tables.t.unique[0]" },
  { name: "an empty unique set", document: withTable({ unique: [[]] }), code: "VALUE_OUT_OF_RANGE", path: "tables.t.unique[0]" },
  {
    name: "an empty primary key",
    document: withTable({ primaryKey: [] }),
    code: "VALUE_OUT_OF_RANGE",
    path: "tables.t.primaryKey",
  },
  { name: "a field as text", document: withField("int"), code: "TYPE_INVALID", path: at },
  { name: "a field as null", document: withField(null), code: "TYPE_INVALID", path: at },
  { name: "a field without a kind", document: withField({}), code: "KIND_UNKNOWN", path: `${at}.kind`, hint: /name a kind/ },
  { name: "a kind that is a number", document: withField({ kind: 5 }), code: "KIND_UNKNOWN", path: `${at}.kind` },
  {
    name: "a misspelt kind",
    document: withField({ kind: "itn" }),
    code: "KIND_UNKNOWN",
    path: `${at}.kind`,
    hint: /did you mean "int"/,
  },
  {
    name: "a kind in capitals",
    document: withField({ kind: "UUID" }),
    code: "KIND_UNKNOWN",
    path: `${at}.kind`,
    hint: /did you mean "uuid"/,
  },
  {
    name: "a plugin's kind",
    document: withField({ kind: "games.dice" }),
    code: "KIND_UNKNOWN",
    path: `${at}.kind`,
    hint: /plugin "games"/,
  },
  {
    name: "a kind named like a member of objects",
    document: withField({ kind: "constructor" }),
    code: "KIND_UNKNOWN",
    path: `${at}.kind`,
  },
  { name: "a misspelt option", document: withField({ kind: "int", mni: 3 }), code: "OPTION_UNKNOWN", path: `${at}.mni` },
  {
    name: "an option of another kind",
    document: withField({ kind: "int", scale: 2 }),
    code: "OPTION_UNKNOWN",
    path: `${at}.scale`,
  },
  {
    name: "an option named like a member of objects",
    document: withField({ kind: "int", constructor: 1 }),
    code: "OPTION_UNKNOWN",
    path: `${at}.constructor`,
  },
  { name: "a bound of text", document: withField({ kind: "int", min: "1" }), code: "TYPE_INVALID", path: `${at}.min` },
  { name: "a bound that is NaN", document: withField({ kind: "int", max: Number.NaN }), code: "TYPE_INVALID", path: `${at}.max` },
  {
    name: "an endless bound",
    document: withField({ kind: "float", max: Number.POSITIVE_INFINITY }),
    code: "TYPE_INVALID",
    path: `${at}.max`,
  },
  {
    name: "a scale beyond doubles",
    document: withField({ kind: "decimal", scale: 99 }),
    code: "VALUE_OUT_OF_RANGE",
    path: `${at}.scale`,
  },
  {
    name: "a form that is none",
    document: withField({ kind: "decimal", as: "bigint" }),
    code: "VALUE_INVALID",
    path: `${at}.as`,
    hint: /"string"/,
  },
  {
    name: "a fraction above one",
    document: withField({ kind: "int", nullFraction: 1.5 }),
    code: "VALUE_OUT_OF_RANGE",
    path: `${at}.nullFraction`,
  },
  {
    name: "a negative fraction",
    document: withField({ kind: "int", absentFraction: -0.1 }),
    code: "VALUE_OUT_OF_RANGE",
    path: `${at}.absentFraction`,
  },
  {
    name: "a fraction of text",
    document: withField({ kind: "int", nullFraction: "10%" }),
    code: "TYPE_INVALID",
    path: `${at}.nullFraction`,
  },
  { name: "unique as text", document: withField({ kind: "int", unique: "yes" }), code: "TYPE_INVALID", path: `${at}.unique` },
  { name: "an empty key", document: withField({ kind: "int", key: "" }), code: "VALUE_OUT_OF_RANGE", path: `${at}.key` },
  {
    name: "a condition without values",
    document: withField({ kind: "int", when: { field: "b", in: [] } }),
    code: "VALUE_OUT_OF_RANGE",
    path: `${at}.when.in`,
  },
  {
    name: "a condition without a field",
    document: withField({ kind: "int", when: { in: [1] } }),
    code: "VALUE_MISSING",
    path: `${at}.when.field`,
  },
  {
    name: "an enum without values",
    document: withField({ kind: "enum", values: [] }),
    code: "VALUE_OUT_OF_RANGE",
    path: `${at}.values`,
  },
  {
    name: "a negative weight",
    document: withField({ kind: "enum", values: ["a"], weights: [-1] }),
    code: "VALUE_OUT_OF_RANGE",
    path: `${at}.weights[0]`,
  },
  { name: "a reference to nothing", document: withField({ kind: "ref" }), code: "VALUE_MISSING", path: `${at}.to` },
  {
    name: "a date that is none",
    document: withField({ kind: "date", from: "2024-02-30" }),
    code: "VALUE_INVALID",
    path: `${at}.from`,
    message: /ISO 8601/,
  },
  {
    name: "a date in words",
    document: withField({ kind: "timestamp", to: "tomorrow" }),
    code: "VALUE_INVALID",
    path: `${at}.to`,
    message: /ISO 8601/,
  },
  { name: "an array of nothing", document: withField({ kind: "array" }), code: "VALUE_MISSING", path: `${at}.of` },
  {
    name: "a fault deep inside",
    document: withField({ kind: "object", fields: { b: { kind: "array", of: { kind: "int", min: "x" } } } }),
    code: "TYPE_INVALID",
    path: `${at}.fields.b.of.min`,
  },
  {
    name: "a table named __proto__",
    document: JSON.parse('{"seedbed":1,"tables":{"__proto__":{"rows":1,"fields":{"id":{"kind":"int"}}}}}'),
    code: "NAME_INVALID",
    path: "tables.__proto__",
    hint: /another name/,
  },
  {
    name: "a field named __proto__",
    document: JSON.parse('{"seedbed":1,"tables":{"t":{"rows":1,"fields":{"__proto__":{"kind":"int"}}}}}'),
    code: "NAME_INVALID",
    path: "tables.t.fields.__proto__",
  },
  {
    name: "a table named constructor",
    document: { seedbed: 1, tables: { constructor: { rows: 1, fields: { id } } } },
    code: "NAME_INVALID",
    path: "tables.constructor",
  },
  {
    name: "a field named prototype",
    document: withFields({ prototype: id }),
    code: "NAME_INVALID",
    path: "tables.t.fields.prototype",
  },
  { name: "a field without a name", document: withFields({ "": id }), code: "NAME_INVALID", path: "tables.t.fields." },
  {
    name: "a field with a dot",
    document: withFields({ "a.b": id }),
    code: "NAME_INVALID",
    path: "tables.t.fields.a.b",
    message: /dot/,
  },
  {
    name: "a name of control characters",
    document: withFields({ "a\u0000": id }),
    code: "NAME_INVALID",
    path: "tables.t.fields.a\u0000",
    message: /control/,
  },
  {
    name: "a very long name",
    document: withFields({ ["n".repeat(201)]: id }),
    code: "NAME_INVALID",
    path: `tables.t.fields.${"n".repeat(201)}`,
    message: /201/,
  },
  {
    name: "nesting without end",
    document: withField(nest(200, id)),
    code: "DOCUMENT_TOO_LARGE",
    path: "",
    message: /64 deep/,
    hint: /split/,
  },
  { name: "an object that holds itself", document: circular(), code: "DOCUMENT_TOO_LARGE", path: "", message: /64 deep/ },
  {
    name: "too many values",
    document: withField({ kind: "enum", values: Array.from({ length: 2_000_001 }, () => []) }),
    code: "DOCUMENT_TOO_LARGE",
    path: "",
    message: /2000000/,
  },
];

function circular(): object {
  const made: Record<string, unknown> = { seedbed: 1 };
  made.tables = { t: made };
  return made;
}
