-- Vehicles for SQLite: bytes, times, a trigger, a circle of three that is always closed.
CREATE TABLE depots (
  id INTEGER PRIMARY KEY,
  name VARCHAR(40) NOT NULL UNIQUE,
  latitude DOUBLE PRECISION NOT NULL CHECK (latitude BETWEEN -90 AND 90),
  longitude DOUBLE PRECISION NOT NULL CHECK (longitude >= -180 AND longitude <= 180),
  opening TIME NOT NULL DEFAULT '08:00:00',
  closing TIME NOT NULL,
  CHECK (closing > opening)
);

CREATE TABLE vehicles (
  vin CHAR(17) PRIMARY KEY NOT NULL CHECK (length(vin) = 17 AND vin = upper(vin)),
  plate VARCHAR(10) NOT NULL UNIQUE CHECK (plate = upper(plate)),
  depot_id INTEGER NOT NULL REFERENCES depots,
  state TEXT NOT NULL CHECK (state IN ('idle', 'driving', 'charging', 'retired')),
  charge SMALLINT CHECK (charge BETWEEN 0 AND 100),
  built SMALLINT NOT NULL CHECK (built >= 1990 AND built <= 2030),
  retired_on DATE,
  photo BLOB CHECK (length(photo) <= 4096),
  updated_at DATETIME,
  CHECK ((state = 'retired') = (retired_on IS NOT NULL)),
  CHECK (state <> 'charging' OR charge < 100)
);

CREATE TRIGGER vehicles_stamp AFTER INSERT ON vehicles BEGIN UPDATE vehicles SET updated_at = '2024-01-01 00:00:00' WHERE vin = NEW.vin; END;

CREATE TABLE trips (
  id INTEGER PRIMARY KEY,
  vin CHAR(17) NOT NULL REFERENCES vehicles,
  started DATETIME NOT NULL,
  ended DATETIME,
  metres INTEGER NOT NULL CHECK (metres > 0 AND metres <= 2000000),
  kilometres REAL GENERATED ALWAYS AS (metres / 1000.0) STORED,
  average_speed REAL CHECK (average_speed > 0 AND average_speed < 300),
  CHECK (ended > started),
  CHECK (ended IS NOT NULL OR average_speed IS NULL)
);

CREATE TABLE routes (id INTEGER PRIMARY KEY, first_leg INTEGER NOT NULL REFERENCES legs, name VARCHAR(30) NOT NULL);
CREATE TABLE legs (id INTEGER PRIMARY KEY, last_stop INTEGER NOT NULL REFERENCES stops, seconds INTEGER NOT NULL CHECK (seconds >= 60));
CREATE TABLE stops (
  id INTEGER PRIMARY KEY,
  route_id INTEGER NOT NULL REFERENCES routes,
  position SMALLINT NOT NULL CHECK (position >= 1),
  depot_id INTEGER REFERENCES depots,
  UNIQUE (route_id, position)
);
