/** The server that is filled; it trusts local users. */
const SERVER: string = process.env["SEEDBED_BENCH_POSTGRES"] ?? "postgres://root@127.0.0.1:5432";

/** A database of this benchmark's own, made anew. */
export const DATABASE = "seedbed_bench_fill";
/** Where the tables are. */
export const DATABASE_URL: string = `${SERVER}/${DATABASE}`;
/** A database that is always there. */
export const ADMIN_URL: string = `${SERVER}/postgres`;

/** Customers and their orders: keys, a unique column, conditions, a foreign key, an index. */
export const TABLES = `
CREATE TABLE customers (
  id integer PRIMARY KEY,
  first_name varchar(40) NOT NULL,
  last_name varchar(40) NOT NULL,
  email varchar(120) NOT NULL UNIQUE,
  country char(2) NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
  created_at timestamptz NOT NULL
);
CREATE TABLE orders (
  id integer PRIMARY KEY,
  customer_id integer NOT NULL REFERENCES customers,
  status text NOT NULL CHECK (status IN ('cart', 'placed', 'paid', 'shipped')),
  amount numeric(10, 2) NOT NULL CHECK (amount > 0),
  placed_on date NOT NULL,
  note varchar(200)
);
CREATE INDEX orders_customer ON orders (customer_id)`;

/** Rows of both tables at full scale. */
export const CUSTOMERS = 100_000;
/** Orders at full scale. */
export const ORDERS = 400_000;

/** What a contestant did. */
export interface FilledDatabase {
  readonly rows: number;
}
