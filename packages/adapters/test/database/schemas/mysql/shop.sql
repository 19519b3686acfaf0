-- The shop for MariaDB and MySQL: domains written out, a partial key by way of a computed column, JSON for arrays.
CREATE TABLE customers (
  id INT UNSIGNED AUTO_INCREMENT PRIMARY KEY,
  email VARCHAR(120) NOT NULL UNIQUE CHECK (email REGEXP '^[a-z0-9.]+@[a-z0-9.]+[.][a-z]{2,}$'),
  full_name VARCHAR(80) NOT NULL CHECK (char_length(trim(full_name)) > 0),
  born DATE CHECK (born > '1900-01-01'),
  vat_number VARCHAR(14) UNIQUE CHECK (vat_number REGEXP '^[A-Z]{2}[0-9]{8,12}$'),
  created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3)
);

CREATE TABLE addresses (
  id INT UNSIGNED AUTO_INCREMENT PRIMARY KEY,
  customer_id INT UNSIGNED NOT NULL,
  country CHAR(2) NOT NULL CHECK (country REGEXP '^[A-Z]{2}$'),
  city VARCHAR(60) NOT NULL,
  postcode VARCHAR(10) NOT NULL CHECK (postcode REGEXP '^[0-9A-Z -]{3,10}$'),
  is_default BOOLEAN NOT NULL DEFAULT FALSE,
  default_of INT UNSIGNED GENERATED ALWAYS AS (CASE WHEN is_default THEN customer_id END) VIRTUAL,
  UNIQUE KEY one_default_address (default_of),
  FOREIGN KEY (customer_id) REFERENCES customers (id)
);

CREATE TABLE products (
  sku VARCHAR(12) PRIMARY KEY CHECK (sku REGEXP '^[A-Z]{3}-[0-9]{4,8}$'),
  title VARCHAR(100) NOT NULL UNIQUE CHECK (char_length(title) BETWEEN 3 AND 100),
  cost DECIMAL(10, 2) NOT NULL CHECK (cost >= 0),
  list_price DECIMAL(10, 2) NOT NULL CHECK (list_price >= 0),
  margin DECIMAL(12, 2) GENERATED ALWAYS AS (list_price - cost) STORED,
  weight_grams MEDIUMINT UNSIGNED CHECK (weight_grams BETWEEN 1 AND 50000),
  kind SET('fragile', 'heavy', 'cold') NOT NULL,
  tags JSON NOT NULL,
  attributes JSON,
  CONSTRAINT sold_at_a_gain CHECK (list_price > cost)
);

CREATE TABLE orders (
  id BIGINT UNSIGNED AUTO_INCREMENT PRIMARY KEY,
  customer_id INT UNSIGNED NOT NULL,
  ship_to INT UNSIGNED,
  status ENUM('cart', 'placed', 'paid', 'shipped', 'cancelled') NOT NULL DEFAULT 'cart',
  placed_at DATETIME(3),
  shipped_at DATETIME(3),
  note TEXT,
  FOREIGN KEY (customer_id) REFERENCES customers (id),
  FOREIGN KEY (ship_to) REFERENCES addresses (id),
  CHECK (shipped_at IS NULL OR shipped_at >= placed_at),
  CHECK (status = 'cart' OR placed_at IS NOT NULL),
  CHECK ((status = 'shipped') = (shipped_at IS NOT NULL))
);

CREATE TABLE order_lines (
  order_id BIGINT UNSIGNED NOT NULL,
  line SMALLINT NOT NULL CHECK (line > 0),
  sku VARCHAR(12) NOT NULL,
  quantity INT NOT NULL CHECK (quantity BETWEEN 1 AND 99),
  unit_price DECIMAL(10, 2) NOT NULL CHECK (unit_price >= 0),
  discount DECIMAL(4, 3) NOT NULL DEFAULT 0 CHECK (discount >= 0 AND discount < 1),
  total DECIMAL(14, 2) GENERATED ALWAYS AS (round(quantity * unit_price * (1 - discount), 2)) STORED,
  PRIMARY KEY (order_id, line),
  FOREIGN KEY (order_id) REFERENCES orders (id),
  FOREIGN KEY (sku) REFERENCES products (sku)
);

CREATE TABLE returns (
  order_id BIGINT UNSIGNED NOT NULL,
  line SMALLINT NOT NULL,
  reason VARCHAR(20) NOT NULL CHECK (reason IN ('broken', 'wrong size', 'late', 'other')),
  quantity INT NOT NULL CHECK (quantity > 0),
  PRIMARY KEY (order_id, line),
  FOREIGN KEY (order_id, line) REFERENCES order_lines (order_id, line)
);
