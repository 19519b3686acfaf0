-- The company for MariaDB and MySQL. Keys cannot wait there, so that every circle has a column that may be null.
CREATE TABLE departments (
  id INT PRIMARY KEY,
  name VARCHAR(40) NOT NULL UNIQUE,
  parent_id INT,
  head_id INT,
  budget DECIMAL(14, 2) NOT NULL CHECK (budget BETWEEN 10000 AND 99999999),
  FOREIGN KEY (parent_id) REFERENCES departments (id),
  CHECK (parent_id <> id)
);

CREATE TABLE employees (
  id INT AUTO_INCREMENT PRIMARY KEY,
  department_id INT NOT NULL,
  manager_id INT,
  badge CHAR(6) NOT NULL UNIQUE CHECK (badge REGEXP '^[A-Z][0-9]{5}$'),
  name VARCHAR(60) NOT NULL,
  grade ENUM('junior', 'senior', 'lead', 'director') NOT NULL,
  salary DECIMAL(9, 2) NOT NULL CHECK (salary > 0),
  bonus DECIMAL(9, 2),
  hired DATE NOT NULL,
  left_on DATE,
  FOREIGN KEY (department_id) REFERENCES departments (id),
  FOREIGN KEY (manager_id) REFERENCES employees (id),
  CHECK (bonus >= 0 AND bonus <= salary),
  CHECK (left_on > hired)
);
ALTER TABLE departments ADD CONSTRAINT departments_head FOREIGN KEY (head_id) REFERENCES employees (id);

CREATE TABLE teams (code VARCHAR(8) PRIMARY KEY, lead_member INT);
CREATE TABLE members (
  number INT PRIMARY KEY,
  team VARCHAR(8) NOT NULL,
  employee_id INT,
  FOREIGN KEY (team) REFERENCES teams (code),
  FOREIGN KEY (employee_id) REFERENCES employees (id)
);
ALTER TABLE teams ADD CONSTRAINT teams_lead FOREIGN KEY (lead_member) REFERENCES members (number);

CREATE TABLE projects (
  id INT AUTO_INCREMENT PRIMARY KEY,
  title VARCHAR(200) NOT NULL,
  first_milestone INT,
  starts DATE NOT NULL,
  ends DATE NOT NULL CHECK (ends >= DATE '2000-01-01'),
  CHECK (starts <= ends)
);
CREATE TABLE milestones (
  id INT AUTO_INCREMENT PRIMARY KEY,
  project_id INT NOT NULL,
  weight DOUBLE NOT NULL CHECK (weight > 0 AND weight <= 1),
  UNIQUE (project_id, id),
  FOREIGN KEY (project_id) REFERENCES projects (id)
);
ALTER TABLE projects ADD CONSTRAINT projects_first FOREIGN KEY (first_milestone) REFERENCES milestones (id);

CREATE TABLE assignments (
  employee_id INT NOT NULL,
  project_id INT NOT NULL,
  hours SMALLINT NOT NULL CHECK (hours BETWEEN 1 AND 40),
  PRIMARY KEY (employee_id, project_id),
  FOREIGN KEY (employee_id) REFERENCES employees (id),
  FOREIGN KEY (project_id) REFERENCES projects (id)
);
