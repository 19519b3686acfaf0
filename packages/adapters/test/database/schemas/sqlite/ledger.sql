-- Books of account for SQLite: domains written out, periods, conditions over states.
CREATE TABLE accounts (
  id INTEGER PRIMARY KEY,
  number VARCHAR(10) NOT NULL CHECK (length(number) BETWEEN 4 AND 10),
  kind TEXT NOT NULL CHECK (kind IN ('asset', 'liability', 'equity', 'income', 'expense')),
  currency CHAR(3) NOT NULL CHECK (currency IN ('EUR', 'USD', 'GBP', 'CHF', 'JPY')),
  name VARCHAR(60) NOT NULL,
  opened DATE NOT NULL,
  closed DATE,
  parent_id INTEGER REFERENCES accounts,
  iban VARCHAR(34) UNIQUE,
  UNIQUE (number, currency),
  CHECK (closed IS NULL OR closed >= opened)
);
CREATE UNIQUE INDEX open_accounts ON accounts (name) WHERE closed IS NULL;

CREATE TABLE periods (
  year SMALLINT NOT NULL CHECK (year BETWEEN 2000 AND 2100),
  month SMALLINT NOT NULL CHECK (month BETWEEN 1 AND 12),
  closed BOOLEAN NOT NULL DEFAULT 0 CHECK (closed IN (0, 1)),
  closed_by TEXT,
  closed_at DATETIME,
  PRIMARY KEY (year, month),
  CHECK ((closed AND closed_by IS NOT NULL AND closed_at IS NOT NULL) OR (NOT closed AND closed_by IS NULL AND closed_at IS NULL))
) WITHOUT ROWID;

CREATE TABLE transfers (
  id BIGINT NOT NULL,
  booked_on DATE NOT NULL CHECK (booked_on >= '2023-01-01' AND booked_on < '2025-01-01'),
  debit INTEGER NOT NULL REFERENCES accounts,
  credit INTEGER NOT NULL REFERENCES accounts,
  amount DECIMAL(14, 4) NOT NULL CHECK (amount > 0),
  fee DECIMAL(14, 4) NOT NULL DEFAULT 0,
  reference VARCHAR(35),
  status TEXT NOT NULL CHECK (status IN ('draft', 'booked', 'reversed')),
  reversed_on DATE,
  PRIMARY KEY (id, booked_on),
  CHECK (debit <> credit),
  CHECK (fee >= 0 AND fee < amount),
  CHECK (CASE WHEN status = 'reversed' THEN reversed_on IS NOT NULL ELSE reversed_on IS NULL END),
  CHECK (reversed_on IS NULL OR reversed_on >= booked_on)
);

CREATE TABLE vouchers (
  code CHAR(8) PRIMARY KEY NOT NULL CHECK (length(code) = 8 AND code = upper(code)),
  percent_off SMALLINT,
  amount_off DECIMAL(12, 4) CHECK (amount_off > 0),
  currency CHAR(3) CHECK (currency IN ('EUR', 'USD', 'GBP')),
  uses INTEGER NOT NULL DEFAULT 0,
  max_uses INTEGER NOT NULL CHECK (max_uses >= 1),
  CHECK (uses BETWEEN 0 AND max_uses),
  CHECK ((percent_off IS NULL) <> (amount_off IS NULL)),
  CHECK (percent_off IS NULL OR percent_off BETWEEN 1 AND 100),
  CHECK ((amount_off IS NULL) = (currency IS NULL))
);
