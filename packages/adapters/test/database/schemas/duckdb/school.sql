-- A school for DuckDB: keys of two and three columns handed down.
CREATE TABLE campuses (
  code VARCHAR PRIMARY KEY CHECK (code = upper(code) AND length(code) = 3),
  name VARCHAR NOT NULL UNIQUE
);

CREATE TABLE rooms (
  campus VARCHAR NOT NULL REFERENCES campuses (code),
  number SMALLINT NOT NULL CHECK (number BETWEEN 1 AND 999),
  seats INTEGER NOT NULL CHECK (seats > 0 AND seats % 2 = 0 AND seats <= 400),
  PRIMARY KEY (campus, number)
);

CREATE TABLE courses (
  id UUID PRIMARY KEY,
  title VARCHAR NOT NULL,
  level SMALLINT NOT NULL CHECK (level IN (1, 2, 3, 4)),
  credits DECIMAL(3, 1) NOT NULL CHECK (credits > 0 AND credits <= 30),
  requires UUID REFERENCES courses (id),
  CHECK (requires IS NULL OR requires <> id)
);

CREATE TABLE sessions (
  campus VARCHAR NOT NULL,
  room SMALLINT NOT NULL,
  slot SMALLINT NOT NULL CHECK (slot BETWEEN 1 AND 60),
  course UUID NOT NULL REFERENCES courses (id),
  starts TIME NOT NULL CHECK (starts >= TIME '07:00:00' AND starts < TIME '20:00:00'),
  length INTERVAL NOT NULL,
  PRIMARY KEY (campus, room, slot),
  FOREIGN KEY (campus, room) REFERENCES rooms (campus, number)
);

CREATE TABLE students (
  id BIGINT PRIMARY KEY,
  student_number VARCHAR NOT NULL UNIQUE CHECK (student_number LIKE 'S%' AND length(student_number) = 9),
  first_name VARCHAR NOT NULL,
  last_name VARCHAR NOT NULL,
  home_campus VARCHAR,
  home_room SMALLINT,
  FOREIGN KEY (home_campus, home_room) REFERENCES rooms (campus, number)
);

CREATE TABLE marks (
  student_id BIGINT NOT NULL REFERENCES students (id),
  campus VARCHAR NOT NULL,
  room SMALLINT NOT NULL,
  slot SMALLINT NOT NULL,
  mark DECIMAL(3, 1) CHECK (mark >= 1.0 AND mark <= 6.0),
  absent BOOLEAN NOT NULL DEFAULT false,
  PRIMARY KEY (student_id, campus, room, slot),
  FOREIGN KEY (campus, room, slot) REFERENCES sessions (campus, room, slot),
  CHECK (NOT absent OR mark IS NULL)
);
