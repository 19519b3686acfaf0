-- A school: keys of two and three columns handed down, MATCH FULL, nulls that count as values.
CREATE TABLE campuses (
  code char(3) PRIMARY KEY CHECK (code = upper(code)),
  name varchar(50) NOT NULL UNIQUE
);

CREATE TABLE rooms (
  campus char(3) NOT NULL REFERENCES campuses,
  number smallint NOT NULL CHECK (number BETWEEN 1 AND 999),
  seats integer NOT NULL CHECK (seats > 0 AND seats % 2 = 0 AND seats <= 400),
  PRIMARY KEY (campus, number)
);

CREATE TABLE courses (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  title varchar(80) NOT NULL,
  level smallint NOT NULL CHECK (level IN (1, 2, 3, 4)),
  credits numeric(3, 1) NOT NULL CHECK (credits > 0 AND credits <= 30),
  requires uuid REFERENCES courses,
  CHECK (requires IS NULL OR requires <> id)
);

CREATE TABLE sessions (
  campus char(3) NOT NULL,
  room smallint NOT NULL,
  slot smallint NOT NULL CHECK (slot BETWEEN 1 AND 60),
  course uuid NOT NULL REFERENCES courses,
  starts time NOT NULL CHECK (starts >= TIME '07:00' AND starts < TIME '20:00'),
  length interval NOT NULL CHECK (length > INTERVAL '0 minutes'),
  PRIMARY KEY (campus, room, slot),
  FOREIGN KEY (campus, room) REFERENCES rooms
);

CREATE TABLE students (
  id bigserial PRIMARY KEY,
  student_number varchar(9) NOT NULL UNIQUE CHECK (student_number LIKE 'S%' AND length(student_number) = 9),
  first_name varchar(40) NOT NULL,
  last_name varchar(40) NOT NULL,
  nickname varchar(20),
  home_campus char(3),
  home_room smallint,
  FOREIGN KEY (home_campus, home_room) REFERENCES rooms MATCH FULL
);

CREATE TABLE marks (
  student_id bigint NOT NULL REFERENCES students,
  campus char(3) NOT NULL,
  room smallint NOT NULL,
  slot smallint NOT NULL,
  mark numeric(3, 1) CHECK (mark >= 1.0 AND mark <= 6.0),
  absent boolean NOT NULL DEFAULT false,
  PRIMARY KEY (student_id, campus, room, slot),
  FOREIGN KEY (campus, room, slot) REFERENCES sessions,
  CHECK (NOT absent OR mark IS NULL)
);

CREATE TABLE lockers (
  id integer GENERATED ALWAYS AS IDENTITY (START WITH 1000) PRIMARY KEY,
  campus char(3) REFERENCES campuses,
  label varchar(10),
  student_id bigint UNIQUE REFERENCES students,
  UNIQUE NULLS NOT DISTINCT (campus, label)
);
