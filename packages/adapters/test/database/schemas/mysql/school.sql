-- A school for MariaDB and MySQL: keys of two and three columns handed down.
CREATE TABLE campuses (
  code CHAR(3) PRIMARY KEY CHECK (code = upper(code)),
  name VARCHAR(50) NOT NULL UNIQUE
);

CREATE TABLE rooms (
  campus CHAR(3) NOT NULL,
  number SMALLINT NOT NULL CHECK (number BETWEEN 1 AND 999),
  seats INT NOT NULL CHECK (seats > 0 AND seats % 2 = 0 AND seats <= 400),
  PRIMARY KEY (campus, number),
  FOREIGN KEY (campus) REFERENCES campuses (code)
);

CREATE TABLE courses (
  id CHAR(36) PRIMARY KEY,
  title VARCHAR(80) NOT NULL,
  level TINYINT NOT NULL CHECK (level IN (1, 2, 3, 4)),
  credits DECIMAL(3, 1) NOT NULL CHECK (credits > 0 AND credits <= 30),
  requires CHAR(36),
  FOREIGN KEY (requires) REFERENCES courses (id),
  CHECK (requires IS NULL OR requires <> id)
);

CREATE TABLE sessions (
  campus CHAR(3) NOT NULL,
  room SMALLINT NOT NULL,
  slot TINYINT NOT NULL CHECK (slot BETWEEN 1 AND 60),
  course CHAR(36) NOT NULL,
  starts TIME NOT NULL CHECK (starts >= '07:00:00' AND starts < '20:00:00'),
  minutes SMALLINT NOT NULL CHECK (minutes BETWEEN 30 AND 240),
  PRIMARY KEY (campus, room, slot),
  FOREIGN KEY (campus, room) REFERENCES rooms (campus, number),
  FOREIGN KEY (course) REFERENCES courses (id)
);

CREATE TABLE students (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  student_number VARCHAR(9) NOT NULL UNIQUE CHECK (student_number LIKE 'S%' AND char_length(student_number) = 9),
  first_name VARCHAR(40) NOT NULL,
  last_name VARCHAR(40) NOT NULL,
  nickname VARCHAR(20),
  home_campus CHAR(3),
  home_room SMALLINT,
  FOREIGN KEY (home_campus, home_room) REFERENCES rooms (campus, number)
);

CREATE TABLE marks (
  student_id BIGINT NOT NULL,
  campus CHAR(3) NOT NULL,
  room SMALLINT NOT NULL,
  slot TINYINT NOT NULL,
  mark DECIMAL(3, 1) CHECK (mark >= 1.0 AND mark <= 6.0),
  absent BOOLEAN NOT NULL DEFAULT FALSE,
  PRIMARY KEY (student_id, campus, room, slot),
  FOREIGN KEY (student_id) REFERENCES students (id),
  FOREIGN KEY (campus, room, slot) REFERENCES sessions (campus, room, slot),
  CHECK (NOT absent OR mark IS NULL)
);

CREATE TABLE lockers (
  id INT AUTO_INCREMENT PRIMARY KEY,
  campus CHAR(3),
  label VARCHAR(10),
  student_id BIGINT UNIQUE,
  UNIQUE (campus, label),
  FOREIGN KEY (campus) REFERENCES campuses (code),
  FOREIGN KEY (student_id) REFERENCES students (id)
);
