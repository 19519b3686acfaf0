-- The shop for SQLite: domains written out, a partial key, computed columns.
CREATE TABLE customers (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  email VARCHAR(120) NOT NULL UNIQUE COLLATE NOCASE CHECK (length(email) BETWEEN 6 AND 120),
  full_name VARCHAR(80) NOT NULL CHECK (length(trim(full_name)) > 0),
  born DATE CHECK (born > '1900-01-01'),
  vat_number VARCHAR(14) UNIQUE CHECK (length(vat_number) BETWEEN 10 AND 14),
  created_at DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE TABLE addresses (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customers ON DELETE CASCADE,
  country CHAR(2) NOT NULL CHECK (length(country) = 2 AND country = upper(country)),
  city VARCHAR(60) NOT NULL,
  postcode VARCHAR(10) NOT NULL CHECK (length(postcode) >= 3),
  is_default BOOLEAN NOT NULL DEFAULT 0 CHECK (is_default IN (0, 1))
);
CREATE UNIQUE INDEX one_default_address ON addresses (customer_id) WHERE is_default;

CREATE TABLE products (
  sku VARCHAR(12) PRIMARY KEY NOT NULL CHECK (sku LIKE '___-____' AND sku = upper(sku)),
  title TEXT NOT NULL CHECK (length(title) BETWEEN 3 AND 100),
  cost DECIMAL(10, 2) NOT NULL CHECK (cost >= 0),
  list_price DECIMAL(10, 2) NOT NULL CHECK (list_price >= 0),
  margin DECIMAL(12, 2) GENERATED ALWAYS AS (list_price - cost) STORED,
  weight_grams INTEGER CHECK (weight_grams BETWEEN 1 AND 50000),
  tags JSON NOT NULL DEFAULT '[]',
  attributes JSON CHECK (attributes IS NULL OR json_valid(attributes)),
  CONSTRAINT sold_at_a_gain CHECK (list_price > cost)
) WITHOUT ROWID;
CREATE UNIQUE INDEX products_title ON products (lower(title));

CREATE TABLE orders (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customers,
  ship_to INTEGER REFERENCES addresses,
  status TEXT NOT NULL DEFAULT 'cart' CHECK (status IN ('cart', 'placed', 'paid', 'shipped', 'cancelled')),
  placed_at DATETIME,
  shipped_at DATETIME,
  note TEXT,
  CHECK (shipped_at IS NULL OR shipped_at >= placed_at),
  CHECK (status = 'cart' OR placed_at IS NOT NULL),
  CHECK ((status = 'shipped') = (shipped_at IS NOT NULL))
);
CREATE UNIQUE INDEX one_cart ON orders (customer_id) WHERE status = 'cart';

CREATE TABLE order_lines (
  order_id INTEGER NOT NULL REFERENCES orders,
  line SMALLINT NOT NULL CHECK (line > 0),
  sku VARCHAR(12) NOT NULL REFERENCES products,
  quantity INTEGER NOT NULL CHECK (quantity BETWEEN 1 AND 99),
  unit_price DECIMAL(10, 2) NOT NULL CHECK (unit_price >= 0),
  discount DECIMAL(4, 3) NOT NULL DEFAULT 0 CHECK (discount >= 0 AND discount < 1),
  total DECIMAL(14, 2) AS (round(quantity * unit_price * (1 - discount), 2)) VIRTUAL,
  PRIMARY KEY (order_id, line)
);

CREATE TABLE returns (
  order_id INTEGER NOT NULL,
  line SMALLINT NOT NULL,
  reason TEXT NOT NULL CHECK (reason IN ('broken', 'wrong size', 'late', 'other')),
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  PRIMARY KEY (order_id, line),
  FOREIGN KEY (order_id, line) REFERENCES order_lines
);
