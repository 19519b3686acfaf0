-- A school for SQLite: keys of two and three columns handed down.
CREATE TABLE campuses (
  code CHAR(3) PRIMARY KEY NOT NULL CHECK (code = upper(code)),
  name VARCHAR(50) NOT NULL UNIQUE
);

CREATE TABLE rooms (
  campus CHAR(3) NOT NULL REFERENCES campuses,
  number SMALLINT NOT NULL CHECK (number BETWEEN 1 AND 999),
  seats INTEGER NOT NULL CHECK (seats > 0 AND seats % 2 = 0 AND seats <= 400),
  PRIMARY KEY (campus, number)
) WITHOUT ROWID;

CREATE TABLE courses (
  id UUID PRIMARY KEY NOT NULL,
  title VARCHAR(80) NOT NULL,
  level SMALLINT NOT NULL CHECK (level IN (1, 2, 3, 4)),
  credits NUMERIC(3, 1) NOT NULL CHECK (credits > 0 AND credits <= 30),
  requires UUID REFERENCES courses,
  CHECK (requires IS NULL OR requires <> id)
);

CREATE TABLE sessions (
  campus CHAR(3) NOT NULL,
  room SMALLINT NOT NULL,
  slot SMALLINT NOT NULL CHECK (slot BETWEEN 1 AND 60),
  course UUID NOT NULL REFERENCES courses,
  starts TIME NOT NULL CHECK (starts >= '07:00:00' AND starts < '20:00:00'),
  minutes SMALLINT NOT NULL CHECK (minutes BETWEEN 30 AND 240),
  PRIMARY KEY (campus, room, slot),
  FOREIGN KEY (campus, room) REFERENCES rooms
);

CREATE TABLE students (
  id INTEGER PRIMARY KEY,
  student_number VARCHAR(9) NOT NULL UNIQUE CHECK (student_number LIKE 'S%' AND length(student_number) = 9),
  first_name VARCHAR(40) NOT NULL,
  last_name VARCHAR(40) NOT NULL,
  nickname VARCHAR(20),
  home_campus CHAR(3),
  home_room SMALLINT,
  FOREIGN KEY (home_campus, home_room) REFERENCES rooms
);

CREATE TABLE marks (
  student_id INTEGER NOT NULL REFERENCES students,
  campus CHAR(3) NOT NULL,
  room SMALLINT NOT NULL,
  slot SMALLINT NOT NULL,
  mark NUMERIC(3, 1) CHECK (mark >= 1.0 AND mark <= 6.0),
  absent BOOLEAN NOT NULL DEFAULT 0,
  PRIMARY KEY (student_id, campus, room, slot),
  FOREIGN KEY (campus, room, slot) REFERENCES sessions,
  CHECK (NOT absent OR mark IS NULL)
);

CREATE TABLE lockers (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  campus CHAR(3) REFERENCES campuses,
  label VARCHAR(10),
  student_id INTEGER UNIQUE REFERENCES students,
  UNIQUE (campus, label)
);
