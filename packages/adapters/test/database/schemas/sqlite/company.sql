-- The company for SQLite: circles of keys that may be null, and of keys that may not, which are checked at the end.
CREATE TABLE departments (
  id INTEGER PRIMARY KEY,
  name VARCHAR(40) NOT NULL UNIQUE,
  parent_id INTEGER REFERENCES departments,
  head_id INTEGER REFERENCES employees,
  budget DECIMAL(14, 2) NOT NULL CHECK (budget BETWEEN 10000 AND 99999999),
  CHECK (parent_id <> id)
);

CREATE TABLE employees (
  id INTEGER PRIMARY KEY,
  department_id INTEGER NOT NULL REFERENCES departments,
  manager_id INTEGER REFERENCES employees,
  badge CHAR(6) NOT NULL UNIQUE CHECK (badge LIKE 'E_____'),
  name VARCHAR(60) NOT NULL,
  grade VARCHAR(10) NOT NULL CHECK (grade IN ('junior', 'senior', 'lead', 'director')),
  salary DECIMAL(9, 2) NOT NULL CHECK (salary > 0),
  bonus DECIMAL(9, 2) CHECK (bonus >= 0 AND bonus <= salary),
  hired DATE NOT NULL,
  left_on DATE,
  CHECK (left_on > hired),
  CHECK (manager_id IS NULL OR manager_id <> id)
);

CREATE TABLE teams (
  code VARCHAR(8) PRIMARY KEY NOT NULL,
  lead_member INTEGER NOT NULL REFERENCES members DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE members (
  number INTEGER PRIMARY KEY,
  team VARCHAR(8) NOT NULL REFERENCES teams,
  employee_id INTEGER REFERENCES employees
);

CREATE TABLE projects (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  first_milestone INTEGER NOT NULL REFERENCES milestones,
  starts DATE NOT NULL,
  ends DATE NOT NULL CHECK (ends >= '2000-01-01'),
  CHECK (starts <= ends)
);
CREATE TABLE milestones (
  id INTEGER PRIMARY KEY,
  project_id INTEGER NOT NULL REFERENCES projects,
  weight REAL NOT NULL CHECK (weight > 0 AND weight <= 1),
  UNIQUE (project_id, id)
);

CREATE TABLE assignments (
  employee_id INTEGER NOT NULL REFERENCES employees,
  project_id INTEGER NOT NULL REFERENCES projects,
  hours SMALLINT NOT NULL CHECK (hours BETWEEN 1 AND 40),
  PRIMARY KEY (employee_id, project_id)
);
