-- Vehicles for DuckDB: structs, bits, bytes, wide numbers.
CREATE TYPE vehicle_state AS ENUM ('idle', 'driving', 'charging', 'retired');

CREATE TABLE depots (
  id SMALLINT PRIMARY KEY,
  name VARCHAR NOT NULL UNIQUE,
  latitude DOUBLE NOT NULL CHECK (latitude BETWEEN -90 AND 90),
  longitude DOUBLE NOT NULL CHECK (longitude >= -180 AND longitude <= 180),
  opening TIME NOT NULL DEFAULT '08:00:00',
  closing TIME NOT NULL,
  CHECK (closing > opening)
);

CREATE TABLE vehicles (
  vin VARCHAR PRIMARY KEY CHECK (regexp_matches(vin, '^[A-HJ-NPR-Z0-9]{17}$')),
  plate VARCHAR NOT NULL UNIQUE CHECK (plate = upper(plate)),
  depot_id SMALLINT NOT NULL REFERENCES depots (id),
  state vehicle_state NOT NULL,
  charge TINYINT CHECK (charge BETWEEN 0 AND 100),
  load_space STRUCT(width FLOAT, height FLOAT, label VARCHAR),
  built SMALLINT NOT NULL CHECK (built >= 1990 AND built <= 2030),
  retired_on DATE,
  photo BLOB CHECK (octet_length(photo) <= 4096),
  CHECK ((state = 'retired') = (retired_on IS NOT NULL)),
  CHECK (state <> 'charging' OR charge < 100)
);

CREATE TABLE trips (
  id HUGEINT PRIMARY KEY,
  vin VARCHAR NOT NULL REFERENCES vehicles (vin),
  started TIMESTAMPTZ NOT NULL,
  ended TIMESTAMPTZ,
  metres INTEGER NOT NULL CHECK (metres > 0 AND metres <= 2000000),
  kilometres DOUBLE GENERATED ALWAYS AS (metres / 1000.0) VIRTUAL,
  average_speed FLOAT CHECK (average_speed > 0 AND average_speed < 300),
  CHECK (ended > started),
  CHECK (ended IS NOT NULL OR average_speed IS NULL)
);
