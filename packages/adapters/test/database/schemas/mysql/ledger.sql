-- Books of account for MariaDB and MySQL: domains written out, periods, defaults that are computed.
CREATE TABLE accounts (
  id BIGINT PRIMARY KEY,
  number VARCHAR(10) NOT NULL CHECK (number REGEXP '^[1-9][0-9]{3,9}$'),
  kind ENUM('asset', 'liability', 'equity', 'income', 'expense') NOT NULL,
  currency CHAR(3) NOT NULL CHECK (currency IN ('EUR', 'USD', 'GBP', 'CHF', 'JPY')),
  name VARCHAR(60) NOT NULL,
  opened DATE NOT NULL,
  closed DATE,
  parent_id BIGINT,
  iban VARCHAR(34) UNIQUE,
  UNIQUE (number, currency),
  FOREIGN KEY (parent_id) REFERENCES accounts (id),
  CHECK (closed IS NULL OR closed >= opened)
);

CREATE TABLE periods (
  year SMALLINT NOT NULL CHECK (year BETWEEN 2000 AND 2100),
  month TINYINT NOT NULL CHECK (month BETWEEN 1 AND 12),
  closed BOOLEAN NOT NULL DEFAULT FALSE,
  closed_by VARCHAR(60),
  closed_at DATETIME,
  PRIMARY KEY (year, month),
  CHECK ((closed AND closed_by IS NOT NULL AND closed_at IS NOT NULL) OR (NOT closed AND closed_by IS NULL AND closed_at IS NULL))
);

CREATE TABLE transfers (
  id BIGINT NOT NULL,
  booked_on DATE NOT NULL CHECK (booked_on >= '2023-01-01' AND booked_on < '2025-01-01'),
  debit BIGINT NOT NULL,
  credit BIGINT NOT NULL,
  amount DECIMAL(16, 4) NOT NULL CHECK (amount > 0),
  fee DECIMAL(16, 4) NOT NULL DEFAULT 0,
  currency CHAR(3) NOT NULL CHECK (currency IN ('EUR', 'USD', 'GBP', 'CHF', 'JPY')),
  reference VARCHAR(35),
  status VARCHAR(10) NOT NULL CHECK (status IN ('draft', 'booked', 'reversed')),
  reversed_on DATE,
  PRIMARY KEY (id, booked_on),
  FOREIGN KEY (debit) REFERENCES accounts (id),
  FOREIGN KEY (credit) REFERENCES accounts (id),
  CHECK (debit <> credit),
  CHECK (fee >= 0 AND fee < amount),
  CHECK (CASE WHEN status = 'reversed' THEN reversed_on IS NOT NULL ELSE reversed_on IS NULL END),
  CHECK (reversed_on IS NULL OR reversed_on >= booked_on)
);

CREATE TABLE rates (
  id INT AUTO_INCREMENT PRIMARY KEY,
  base CHAR(3) NOT NULL CHECK (base IN ('EUR', 'USD', 'GBP')),
  quote CHAR(3) NOT NULL CHECK (quote IN ('EUR', 'USD', 'GBP')),
  valid_from DATE NOT NULL,
  valid_to DATE NOT NULL,
  rate DECIMAL(14, 8) NOT NULL CHECK (rate > 0 AND rate < 1000000),
  CHECK (base <> quote),
  CHECK (valid_to > valid_from)
);

CREATE TABLE vouchers (
  id UUID PRIMARY KEY DEFAULT (uuid()),
  code CHAR(8) NOT NULL UNIQUE CHECK (code REGEXP '^[A-Z0-9]{8}$'),
  percent_off SMALLINT,
  amount_off DECIMAL(12, 4) CHECK (amount_off > 0),
  currency CHAR(3) CHECK (currency IN ('EUR', 'USD', 'GBP')),
  uses INT NOT NULL DEFAULT 0,
  max_uses INT NOT NULL CHECK (max_uses >= 1),
  CHECK (uses BETWEEN 0 AND max_uses),
  CHECK ((percent_off IS NULL) <> (amount_off IS NULL)),
  CHECK (percent_off IS NULL OR percent_off BETWEEN 1 AND 100),
  CHECK ((amount_off IS NULL) = (currency IS NULL))
);
