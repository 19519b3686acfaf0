-- Books of account: money, currencies, periods, a table in partitions, domains made of domains.
CREATE DOMAIN currency AS char(3) CHECK (VALUE IN ('EUR', 'USD', 'GBP', 'CHF', 'JPY'));
CREATE DOMAIN amount AS numeric(16, 4);
CREATE DOMAIN positive_amount AS amount CHECK (VALUE > 0);
CREATE TYPE account_kind AS ENUM ('asset', 'liability', 'equity', 'income', 'expense');

CREATE TABLE accounts (
  id bigserial PRIMARY KEY,
  number varchar(10) NOT NULL CHECK (number SIMILAR TO '[1-9][0-9]{3,9}'),
  kind account_kind NOT NULL,
  currency currency NOT NULL,
  name varchar(60) NOT NULL,
  opened date NOT NULL,
  closed date,
  parent_id bigint REFERENCES accounts,
  iban varchar(34) UNIQUE,
  UNIQUE (number, currency),
  CHECK (closed IS NULL OR closed >= opened)
);
CREATE UNIQUE INDEX open_accounts ON accounts (name) WHERE closed IS NULL;

CREATE TABLE periods (
  year smallint NOT NULL CHECK (year BETWEEN 2000 AND 2100),
  month smallint NOT NULL CHECK (month BETWEEN 1 AND 12),
  closed boolean NOT NULL DEFAULT false,
  closed_by text,
  closed_at timestamptz,
  PRIMARY KEY (year, month),
  CHECK ((closed AND closed_by IS NOT NULL AND closed_at IS NOT NULL) OR (NOT closed AND closed_by IS NULL AND closed_at IS NULL))
);

CREATE TABLE transfers (
  id bigint NOT NULL,
  booked_on date NOT NULL,
  debit bigint NOT NULL REFERENCES accounts,
  credit bigint NOT NULL REFERENCES accounts,
  amount positive_amount NOT NULL,
  fee amount NOT NULL DEFAULT 0,
  currency currency NOT NULL,
  reference varchar(35),
  status text NOT NULL CHECK (status IN ('draft', 'booked', 'reversed')),
  reversed_on date,
  CHECK (debit <> credit),
  CHECK (fee >= 0 AND fee < amount),
  CHECK (CASE WHEN status = 'reversed' THEN reversed_on IS NOT NULL ELSE reversed_on IS NULL END),
  CHECK (reversed_on IS NULL OR reversed_on >= booked_on),
  PRIMARY KEY (id, booked_on)
) PARTITION BY RANGE (booked_on);
CREATE TABLE transfers_2023 PARTITION OF transfers FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');
CREATE TABLE transfers_2024 PARTITION OF transfers FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');

CREATE TABLE rates (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  base currency NOT NULL,
  quote currency NOT NULL,
  valid daterange NOT NULL CHECK (NOT isempty(valid)),
  rate numeric(18, 8) NOT NULL CHECK (rate > 0 AND rate < 1000000),
  inverse numeric(30, 12) GENERATED ALWAYS AS (1 / rate) STORED,
  CHECK (base <> quote)
);

CREATE TABLE vouchers (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  code text NOT NULL CHECK (code ~ '^[A-Z0-9]{8}$'),
  percent_off smallint,
  amount_off positive_amount,
  currency currency,
  uses integer NOT NULL DEFAULT 0,
  max_uses integer NOT NULL CHECK (max_uses >= 1),
  CHECK (uses BETWEEN 0 AND max_uses),
  CHECK ((percent_off IS NULL) <> (amount_off IS NULL)),
  CHECK (percent_off IS NULL OR percent_off BETWEEN 1 AND 100),
  CHECK ((amount_off IS NULL) = (currency IS NULL)),
  UNIQUE (code)
);
