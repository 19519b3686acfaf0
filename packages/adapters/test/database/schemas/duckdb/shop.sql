-- The shop for DuckDB: sequences, an enum, lists, structs, computed columns, keys over expressions.
CREATE TYPE order_status AS ENUM ('cart', 'placed', 'paid', 'shipped', 'cancelled');

CREATE TABLE customers (
  id INTEGER PRIMARY KEY,
  email VARCHAR NOT NULL UNIQUE CHECK (regexp_matches(email, '^[a-z0-9.]+@[a-z0-9.]+[.][a-z]{2,4}$') AND length(email) <= 120),
  full_name VARCHAR NOT NULL CHECK (length(trim(full_name)) > 0),
  born DATE CHECK (born > DATE '1900-01-01'),
  created_at TIMESTAMPTZ NOT NULL DEFAULT now()
);

CREATE TABLE addresses (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  country VARCHAR NOT NULL CHECK (length(country) = 2 AND country = upper(country)),
  city VARCHAR NOT NULL,
  location STRUCT(latitude DOUBLE, longitude DOUBLE),
  is_default BOOLEAN NOT NULL DEFAULT false
);

CREATE TABLE products (
  sku VARCHAR PRIMARY KEY CHECK (regexp_matches(sku, '^[A-Z]{3}-[0-9]{4,8}$')),
  title VARCHAR NOT NULL CHECK (length(title) BETWEEN 3 AND 100),
  cost DECIMAL(10, 2) NOT NULL CHECK (cost >= 0),
  list_price DECIMAL(10, 2) NOT NULL CHECK (list_price >= 0),
  margin DECIMAL(12, 2) GENERATED ALWAYS AS (list_price - cost) VIRTUAL,
  weight_grams UINTEGER CHECK (weight_grams BETWEEN 1 AND 50000),
  tags VARCHAR[] NOT NULL,
  attributes JSON,
  CHECK (list_price > cost)
);

CREATE TABLE orders (
  id BIGINT PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  ship_to INTEGER REFERENCES addresses (id),
  status order_status NOT NULL DEFAULT 'cart',
  placed_at TIMESTAMP,
  shipped_at TIMESTAMP,
  note VARCHAR,
  CHECK (shipped_at IS NULL OR shipped_at >= placed_at),
  CHECK (status = 'cart' OR placed_at IS NOT NULL),
  CHECK ((status = 'shipped') = (shipped_at IS NOT NULL))
);

CREATE TABLE order_lines (
  order_id BIGINT NOT NULL REFERENCES orders (id),
  line SMALLINT NOT NULL CHECK (line > 0),
  sku VARCHAR NOT NULL REFERENCES products (sku),
  quantity INTEGER NOT NULL CHECK (quantity BETWEEN 1 AND 99),
  unit_price DECIMAL(10, 2) NOT NULL CHECK (unit_price >= 0),
  discount DECIMAL(4, 3) NOT NULL DEFAULT 0 CHECK (discount >= 0 AND discount < 1),
  PRIMARY KEY (order_id, line)
);

CREATE TABLE returns (
  order_id BIGINT NOT NULL,
  line SMALLINT NOT NULL,
  reason VARCHAR NOT NULL CHECK (reason IN ('broken', 'wrong size', 'late', 'other')),
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  PRIMARY KEY (order_id, line),
  FOREIGN KEY (order_id, line) REFERENCES order_lines (order_id, line)
);
