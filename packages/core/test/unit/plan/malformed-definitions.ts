/** Tables that have the right shape and cannot be made. */
export interface MalformedDefinition {
  readonly name: string;
  readonly tables: object;
  readonly code: string;
  readonly path: string;
  readonly hint?: RegExp;
  readonly message?: RegExp;
}

const id = { kind: "sequence", primaryKey: true };
const users = { rows: 5, fields: { id, age: { kind: "int", min: 1, max: 90 }, name: { kind: "string" } } };
const at = "tables.t.fields.a";

/** One table of five rows with a field `a`, beside a table of users. */
const withField = (a: object, more: object = {}, table: object = {}): object => ({
  users,
  t: { rows: 5, fields: { id, a, ...more }, ...table },
});

/** Definitions that `createDataset` refuses. */
export const malformedDefinitions: readonly MalformedDefinition[] = [
  { name: "rows and per", tables: { users, t: { rows: 5, per: { table: "users", between: [0, 1] }, fields: { id } } }, code: "ROWS_INVALID", path: "tables.t.rows", hint: /drop/ },
  { name: "neither rows nor per", tables: { t: { fields: { id } } }, code: "ROWS_INVALID", path: "tables.t.rows", message: /undefined/ },
  { name: "no field", tables: { t: { rows: 5, fields: {} } }, code: "TABLE_EMPTY", path: "tables.t.fields", hint: /add a field/ },
  { name: "an unknown parent", tables: { users, t: { per: { table: "usres", between: [0, 1] }, fields: { id } } }, code: "TABLE_UNKNOWN", path: "tables.t.per.table", hint: /"users"/ },
  { name: "a range the wrong way round", tables: { users, t: { per: { table: "users", between: [5, 2] }, fields: { id } } }, code: "BETWEEN_INVALID", path: "tables.t.per.between", message: /\[5, 2\]/, hint: /swap/ },
  { name: "a range beyond reason", tables: { users, t: { per: { table: "users", between: [0, 1e12] }, fields: { id } } }, code: "BETWEEN_INVALID", path: "tables.t.per.between", message: /10\^9/ },
  { name: "a parent of itself", tables: { t: { per: { table: "t", between: [0, 1] }, fields: { id } } }, code: "PARENT_CYCLE", path: "tables.t.per", message: /t → t/ },
  { name: "parents of each other", tables: { a: { per: { table: "b", between: [0, 1] }, fields: { id } }, b: { per: { table: "a", between: [0, 1] }, fields: { id } } }, code: "PARENT_CYCLE", path: "tables.a.per", message: /a → b → a/ },
  { name: "a bad spread of children", tables: { users, t: { per: { table: "users", between: [0, 3], distribution: { type: "nromal" } }, fields: { id } } }, code: "DISTRIBUTION_INVALID", path: "tables.t.per.distribution", message: /nromal/ },
  { name: "two tables with one key", tables: { users, t: { rows: 1, key: "users", fields: { id } } }, code: "KEY_CLASH", path: "tables.t.key", message: /"users"/ },
  { name: "two fields with one key", tables: withField({ kind: "int" }, { b: { kind: "int", key: "a" } }), code: "KEY_CLASH", path: "tables.t.fields.b.key", message: /"a"/ },
  { name: "a reference to an unknown table", tables: withField({ kind: "ref", to: "user.id" }), code: "TABLE_UNKNOWN", path: at, hint: /"users"/ },
  { name: "a reference to an unknown field", tables: withField({ kind: "ref", to: "users.idd" }), code: "PATH_UNKNOWN", path: at, hint: /"id"/ },
  { name: "a reference to a table", tables: withField({ kind: "ref", to: "users" }), code: "PATH_UNKNOWN", path: at, hint: /users\.id/ },
  { name: "a reference inside an object", tables: withField({ kind: "object", fields: { u: { kind: "ref", to: "users.id" } } }), code: "RELATION_UNKNOWN", path: at, hint: /copy/ },
  { name: "a copy of nothing", tables: withField({ kind: "copy", from: "nope" }), code: "PATH_UNKNOWN", path: at },
  { name: "a copy of a misspelt field", tables: withField({ kind: "copy", from: "agee" }, { age: { kind: "int" } }), code: "PATH_UNKNOWN", path: at, hint: /"age"/ },
  { name: "a copy without a reference", tables: withField({ kind: "copy", from: "users.age" }), code: "RELATION_UNKNOWN", path: at, hint: /f\.ref\("users\.id"\)/ },
  { name: "a copy over two references", tables: withField({ kind: "copy", from: "users.age" }, { b: { kind: "ref", to: "users.id" }, c: { kind: "ref", to: "users.id" } }), code: "RELATION_AMBIGUOUS", path: at, message: /b and c/, hint: /via: "b"/ },
  { name: "a copy over no reference", tables: withField({ kind: "copy", from: "users.age", via: "id" }), code: "RELATION_UNKNOWN", path: `${at}.via` },
  { name: "a copy of an unknown member", tables: withField({ kind: "copy", from: "o.y" }, { o: { kind: "object", fields: { x: { kind: "int" } } } }), code: "PATH_UNKNOWN", path: at, message: /"y"/ },
  { name: "a sum over strangers", tables: withField({ kind: "sum", of: "users.age" }), code: "RELATION_UNKNOWN", path: `${at}.of`, hint: /per: "t"/ },
  { name: "a sum over text", tables: { t: { rows: 5, fields: { a: { kind: "sum", of: "c.x" } } }, c: { per: { table: "t", between: [0, 1] }, fields: { x: { kind: "string" } } } }, code: "OPTION_INVALID", path: `${at}.of`, message: /string/ },
  { name: "a sum over dates", tables: { t: { rows: 5, fields: { a: { kind: "sum", of: "c.x" } } }, c: { per: { table: "t", between: [0, 1] }, fields: { x: { kind: "date" } } } }, code: "OPTION_INVALID", path: `${at}.of`, message: /date/ },
  { name: "positions without a parent", tables: withField({ kind: "sequence", perParent: true }), code: "RELATION_UNKNOWN", path: at, hint: /per/ },
  { name: "bounds the wrong way round", tables: withField({ kind: "int", min: 9, max: 3 }), code: "RANGE_EMPTY", path: `${at}.max`, message: /max 3.*min 9/, hint: /swap/ },
  { name: "bounds without a value between", tables: withField({ kind: "int", min: 1.2, max: 1.8 }), code: "RANGE_EMPTY", path: `${at}.max`, message: /1\.2 and 1\.8/ },
  { name: "bounds beyond 2^53", tables: withField({ kind: "int", min: 0, max: 1e17 }), code: "RANGE_UNSAFE", path: `${at}.max`, message: /2\^53/ },
  { name: "a mean without a spread", tables: withField({ kind: "int", mean: 3 }), code: "OPTION_INVALID", path: `${at}.stdDev`, hint: /both/ },
  { name: "a mean and a distribution", tables: withField({ kind: "int", mean: 3, stdDev: 1, distribution: { type: "poisson", mean: 1 } }), code: "OPTION_INVALID", path: `${at}.distribution`, hint: /one of them/ },
  { name: "an unknown distribution", tables: withField({ kind: "float", distribution: { type: "cauchy" } }), code: "DISTRIBUTION_INVALID", path: `${at}.distribution.type`, message: /cauchy/ },
  { name: "a distribution without its figures", tables: withField({ kind: "int", distribution: { type: "poisson" } }), code: "DISTRIBUTION_INVALID", path: `${at}.distribution.mean` },
  { name: "a distribution far from its bounds", tables: withField({ kind: "float", min: 1e9, max: 2e9, distribution: { type: "normal", mean: 0, stdDev: 1 } }), code: "DISTRIBUTION_EMPTY", path: `${at}.distribution`, message: /1000000000/ },
  { name: "an enum of twins", tables: withField({ kind: "enum", values: ["x", "x"] }), code: "OPTION_INVALID", path: `${at}.values`, message: /twice/ },
  { name: "weights of another number", tables: withField({ kind: "enum", values: ["x", "y"], weights: [1] }), code: "OPTION_INVALID", path: `${at}.weights`, message: /1 weights for 2 values/ },
  { name: "weights of nothing", tables: withField({ kind: "enum", values: ["x", "y"], weights: [0, 0] }), code: "DISTRIBUTION_INVALID", path: `${at}.weights`, message: /all weights are 0/ },
  { name: "a sequence that stands still", tables: withField({ kind: "sequence", step: 0 }), code: "OPTION_INVALID", path: `${at}.step` },
  { name: "a sequence beyond 2^53", tables: withField({ kind: "sequence", start: 9007199254740990 }), code: "RANGE_UNSAFE", path: `${at}.start`, message: /2\^53/ },
  { name: "more unique rows than values", tables: withField({ kind: "int", min: 1, max: 3, unique: true }), code: "CAPACITY_EXCEEDED", path: at, message: /5 rows.*3/ },
  { name: "a unique field without a domain", tables: withField({ kind: "derived", expression: "id * 2", unique: true }), code: "UNIQUE_UNSUPPORTED", path: at },
  { name: "a primary key that may be null", tables: withField({ kind: "int", primaryKey: true, nullFraction: 0.1 }), code: "PRIMARY_KEY_NULLABLE", path: at, hint: /nullable/ },
  { name: "a composite key that may be null", tables: withField({ kind: "int", nullFraction: 0.1 }, { b: { kind: "int" } }, { primaryKey: ["a", "b"] }), code: "PRIMARY_KEY_NULLABLE", path: at },
  { name: "a unique set of unknown fields", tables: withField({ kind: "int" }, {}, { unique: [["a", "bb"]] }), code: "PATH_UNKNOWN", path: "tables.t.unique", message: /"bb"/ },
  { name: "a condition on an unknown field", tables: withField({ kind: "int", when: { field: "statuss", in: ["x"] } }, { status: { kind: "enum", values: ["x"] } }), code: "PATH_UNKNOWN", path: at, hint: /"status"/ },
  { name: "an expression that is none", tables: withField({ kind: "derived", expression: "1 +" }), code: "EXPRESSION_INVALID", path: at },
  { name: "an expression over nothing", tables: withField({ kind: "derived", expression: "nope + 1" }), code: "EXPRESSION_PATH_UNKNOWN", path: at, message: /nope/ },
  { name: "an expression of mixed types", tables: withField({ kind: "derived", expression: "id + 'x'" }), code: "EXPRESSION_INVALID", path: at },
  { name: "an endless expression", tables: withField({ kind: "derived", expression: `${"(".repeat(5000)}id${")".repeat(5000)}` }), code: "EXPRESSION_INVALID", path: at, message: /4096/ },
  { name: "a deep expression", tables: withField({ kind: "derived", expression: `${"(".repeat(2000)}id${")".repeat(2000)}` }), code: "EXPRESSION_INVALID", path: at },
  { name: "a check over nothing", tables: withField({ kind: "int" }, {}, { checks: ["nope > 1"] }), code: "PATH_UNKNOWN", path: "tables.t.checks[0]", message: /nope/ },
  { name: "a check that is none", tables: withField({ kind: "int" }, {}, { checks: ["a >"] }), code: "EXPRESSION_INVALID", path: "tables.t.checks[0]" },
  { name: "a check that cannot hold", tables: withField({ kind: "int", min: 0, max: 3 }, {}, { checks: ["a > 3"] }), code: "CHECK_UNSATISFIABLE", path: "tables.t.checks", message: /a > 3/ },
  { name: "a regular expression that is none", tables: withField({ kind: "pattern", source: "(" }), code: "PATTERN_INVALID", path: `${at}.source` },
  { name: "a regular expression beyond reach", tables: withField({ kind: "pattern", source: "(?=a)b" }), code: "PATTERN_UNSUPPORTED", path: `${at}.source` },
  { name: "a regular expression beyond measure", tables: withField({ kind: "pattern", source: "((a{1000}){1000}){1000}" }), code: "PATTERN_TOO_LARGE", path: `${at}.source` },
  { name: "a template with a hole", tables: withField({ kind: "template", template: "{" }), code: "TEMPLATE_INVALID", path: `${at}.template` },
  { name: "a template over nothing", tables: withField({ kind: "template", template: "{nope}" }), code: "PATH_UNKNOWN", path: at, message: /nope/ },
  { name: "dates the wrong way round", tables: withField({ kind: "date", from: "2025-01-01", to: "2024-01-01" }), code: "RANGE_EMPTY", path: `${at}.to` },
  { name: "a step that is no duration", tables: withField({ kind: "timestamp", step: "P1M" }), code: "DURATION_INVALID", path: `${at}.step` },
  { name: "a time that is none", tables: withField({ kind: "time", from: "25:00" }), code: "TIME_INVALID", path: `${at}.from` },
  { name: "a date after text", tables: withField({ kind: "date", after: "b" }, { b: { kind: "string" } }), code: "TYPE_MISMATCH", path: `${at}.after` },
  { name: "lengths the wrong way round", tables: withField({ kind: "string", minLength: 9, maxLength: 3 }), code: "RANGE_EMPTY", path: `${at}.maxLength` },
  { name: "a locale that is not given", tables: withField({ kind: "firstName", locale: "de" }), code: "LOCALE_MISSING", path: at, hint: /locale\/de/ },
  { name: "a faker method that is none", tables: withField({ kind: "fake", method: "person.frstName" }), code: "FAKE_UNKNOWN", path: `${at}.method` },
  { name: "a nested unique field", tables: withField({ kind: "array", of: { kind: "int", unique: true } }), code: "UNIQUE_UNSUPPORTED", path: `${at}.of` },
  { name: "a series of days without days", tables: withField({ kind: "timeSeries", trend: { perDay: 1 } }), code: "OPTION_INVALID", path: `${at}.trend.perDay` },
];
