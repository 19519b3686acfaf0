-- The company for DuckDB, whose tables can refer only to tables made before them, and so never in a circle.
CREATE SEQUENCE department_ids;
CREATE TYPE grade AS ENUM ('junior', 'senior', 'lead', 'director');

CREATE TABLE departments (
  id INTEGER PRIMARY KEY DEFAULT nextval('department_ids'),
  name VARCHAR NOT NULL UNIQUE,
  parent_id INTEGER REFERENCES departments (id),
  budget DECIMAL(14, 2) NOT NULL CHECK (budget BETWEEN 10000 AND 99999999),
  CHECK (parent_id <> id)
);

CREATE TABLE employees (
  id INTEGER PRIMARY KEY,
  department_id INTEGER NOT NULL REFERENCES departments (id),
  manager_id INTEGER REFERENCES employees (id),
  badge VARCHAR NOT NULL UNIQUE CHECK (regexp_matches(badge, '^[A-Z][0-9]{5}$')),
  name VARCHAR NOT NULL,
  grade grade NOT NULL,
  salary DECIMAL(9, 2) NOT NULL CHECK (salary > 0),
  bonus DECIMAL(9, 2),
  hired DATE NOT NULL,
  left_on DATE,
  CHECK (bonus >= 0 AND bonus <= salary),
  CHECK (left_on > hired),
  CHECK (manager_id IS NULL OR manager_id <> id)
);

CREATE TABLE projects (
  id INTEGER PRIMARY KEY,
  title VARCHAR NOT NULL,
  starts DATE NOT NULL,
  ends DATE NOT NULL CHECK (ends >= DATE '2000-01-01'),
  CHECK (starts <= ends)
);

CREATE TABLE assignments (
  employee_id INTEGER NOT NULL REFERENCES employees (id),
  project_id INTEGER NOT NULL REFERENCES projects (id),
  hours SMALLINT NOT NULL CHECK (hours BETWEEN 1 AND 40),
  PRIMARY KEY (employee_id, project_id)
);
