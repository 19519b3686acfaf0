-- Books of account for DuckDB: domains written out, periods, numbers of 64 bits without sign.
CREATE TYPE account_kind AS ENUM ('asset', 'liability', 'equity', 'income', 'expense');

CREATE TABLE accounts (
  id BIGINT PRIMARY KEY,
  number VARCHAR NOT NULL CHECK (regexp_matches(number, '^[1-9][0-9]{3,9}$')),
  kind account_kind NOT NULL,
  currency VARCHAR NOT NULL CHECK (currency IN ('EUR', 'USD', 'GBP', 'CHF', 'JPY')),
  name VARCHAR NOT NULL,
  opened DATE NOT NULL,
  closed DATE,
  parent_id BIGINT REFERENCES accounts (id),
  iban VARCHAR UNIQUE,
  UNIQUE (number, currency),
  CHECK (closed IS NULL OR closed >= opened)
);

CREATE TABLE periods (
  year SMALLINT NOT NULL CHECK (year BETWEEN 2000 AND 2100),
  month UTINYINT NOT NULL CHECK (month BETWEEN 1 AND 12),
  closed BOOLEAN NOT NULL DEFAULT false,
  closed_by VARCHAR,
  closed_at TIMESTAMP,
  PRIMARY KEY (year, month),
  CHECK ((closed AND closed_by IS NOT NULL AND closed_at IS NOT NULL) OR (NOT closed AND closed_by IS NULL AND closed_at IS NULL))
);

CREATE TABLE transfers (
  id UBIGINT NOT NULL,
  booked_on DATE NOT NULL CHECK (booked_on >= DATE '2023-01-01' AND booked_on < DATE '2025-01-01'),
  debit BIGINT NOT NULL REFERENCES accounts (id),
  credit BIGINT NOT NULL REFERENCES accounts (id),
  amount DECIMAL(16, 4) NOT NULL CHECK (amount > 0),
  fee DECIMAL(16, 4) NOT NULL DEFAULT 0,
  status VARCHAR NOT NULL CHECK (status IN ('draft', 'booked', 'reversed')),
  reversed_on DATE,
  PRIMARY KEY (id, booked_on),
  CHECK (debit <> credit),
  CHECK (fee >= 0 AND fee < amount),
  CHECK (CASE WHEN status = 'reversed' THEN reversed_on IS NOT NULL ELSE reversed_on IS NULL END),
  CHECK (reversed_on IS NULL OR reversed_on >= booked_on)
);
