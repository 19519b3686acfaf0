-- Vehicles for MariaDB and MySQL: bits, addresses of networks, a trigger, bytes, a circle of three that one null opens.
CREATE TABLE depots (
  id SMALLINT AUTO_INCREMENT PRIMARY KEY,
  name VARCHAR(40) NOT NULL UNIQUE,
  latitude DOUBLE NOT NULL CHECK (latitude BETWEEN -90 AND 90),
  longitude DOUBLE NOT NULL CHECK (longitude >= -180 AND longitude <= 180),
  gateway INET4 NOT NULL,
  opening TIME NOT NULL DEFAULT '08:00:00',
  closing TIME NOT NULL,
  CHECK (closing > opening)
);

CREATE TABLE vehicles (
  vin CHAR(17) PRIMARY KEY CHECK (vin REGEXP '^[A-HJ-NPR-Z0-9]{17}$'),
  plate VARCHAR(10) NOT NULL UNIQUE CHECK (plate = upper(plate)),
  depot_id SMALLINT NOT NULL,
  state ENUM('idle', 'driving', 'charging', 'retired') NOT NULL,
  charge TINYINT CHECK (charge BETWEEN 0 AND 100),
  load_space JSON,
  flags BIT(8) NOT NULL DEFAULT b'00000000',
  built YEAR NOT NULL CHECK (built >= 1990 AND built <= 2030),
  retired_on DATE,
  firmware VARCHAR(20) CHECK (firmware REGEXP '^v?[0-9]+[.][0-9]+([.][0-9]+)?$'),
  photo BLOB CHECK (octet_length(photo) <= 4096),
  updated_at DATETIME(6),
  FOREIGN KEY (depot_id) REFERENCES depots (id),
  CHECK ((state = 'retired') = (retired_on IS NOT NULL)),
  CHECK (state <> 'charging' OR charge < 100)
);

CREATE TRIGGER vehicles_stamp BEFORE INSERT ON vehicles FOR EACH ROW SET NEW.updated_at = '2024-01-01 00:00:00';

CREATE TABLE trips (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  vin CHAR(17) NOT NULL,
  started TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  ended TIMESTAMP(3) NULL,
  metres INT NOT NULL CHECK (metres > 0 AND metres <= 2000000),
  kilometres DECIMAL(10, 3) GENERATED ALWAYS AS (metres / 1000.0) STORED,
  average_speed DOUBLE CHECK (average_speed > 0 AND average_speed < 300),
  FOREIGN KEY (vin) REFERENCES vehicles (vin),
  CHECK (ended > started),
  CHECK (ended IS NOT NULL OR average_speed IS NULL)
);

CREATE TABLE routes (id INT PRIMARY KEY, first_leg INT, name VARCHAR(30) NOT NULL);
CREATE TABLE legs (id INT PRIMARY KEY, last_stop INT NOT NULL, seconds INT NOT NULL CHECK (seconds >= 60));
CREATE TABLE stops (
  id INT PRIMARY KEY,
  route_id INT NOT NULL,
  position SMALLINT NOT NULL CHECK (position >= 1),
  depot_id SMALLINT,
  UNIQUE (route_id, position),
  FOREIGN KEY (route_id) REFERENCES routes (id),
  FOREIGN KEY (depot_id) REFERENCES depots (id)
);
ALTER TABLE routes ADD FOREIGN KEY (first_leg) REFERENCES legs (id);
ALTER TABLE legs ADD FOREIGN KEY (last_stop) REFERENCES stops (id);
