-- The blog for MariaDB and MySQL: UUIDs, trees, one target out of several, JSON with conditions.
CREATE TABLE accounts (
  id UUID PRIMARY KEY,
  handle VARCHAR(30) NOT NULL UNIQUE CHECK (handle REGEXP '^[a-z][a-z0-9_]{2,29}$'),
  email VARCHAR(100) NOT NULL UNIQUE CHECK (email REGEXP '^[a-z0-9.]+@[a-z0-9]+[.][a-z]{2,4}$'),
  website TEXT CHECK (website IS NULL OR website REGEXP '^https?://'),
  bio VARCHAR(160),
  followers INT NOT NULL DEFAULT 0 CHECK (followers >= 0),
  deleted_at DATETIME,
  created_at DATETIME NOT NULL,
  updated_at DATETIME NOT NULL,
  CHECK (updated_at >= created_at),
  CHECK (deleted_at IS NULL OR deleted_at > created_at)
);

CREATE TABLE posts (
  id UUID PRIMARY KEY,
  author_id UUID NOT NULL,
  slug VARCHAR(80) NOT NULL CHECK (slug = lower(slug)),
  title VARCHAR(120) NOT NULL,
  body MEDIUMTEXT NOT NULL CHECK (char_length(body) > 0),
  visibility ENUM('public', 'members', 'private') NOT NULL DEFAULT 'public',
  labels JSON,
  published BOOLEAN NOT NULL DEFAULT FALSE,
  published_at TIMESTAMP NULL,
  reading_minutes TINYINT UNSIGNED CHECK (reading_minutes > 0 AND reading_minutes < 120),
  UNIQUE (author_id, slug),
  FOREIGN KEY (author_id) REFERENCES accounts (id),
  CHECK (published = (published_at IS NOT NULL))
);

CREATE TABLE comments (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  post_id UUID NOT NULL,
  parent_id BIGINT,
  author_id UUID,
  guest_name VARCHAR(40),
  body VARCHAR(500) NOT NULL,
  depth SMALLINT NOT NULL DEFAULT 0 CHECK (depth BETWEEN 0 AND 10),
  FOREIGN KEY (post_id) REFERENCES posts (id),
  FOREIGN KEY (parent_id) REFERENCES comments (id),
  FOREIGN KEY (author_id) REFERENCES accounts (id),
  CHECK ((author_id IS NULL) <> (guest_name IS NULL))
);

CREATE TABLE reactions (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  account_id UUID NOT NULL,
  post_id UUID,
  comment_id BIGINT,
  emoji VARCHAR(8) NOT NULL CHECK (emoji IN ('+1', '-1', 'heart', 'laugh')),
  UNIQUE (account_id, post_id),
  UNIQUE (account_id, comment_id),
  FOREIGN KEY (account_id) REFERENCES accounts (id),
  FOREIGN KEY (post_id) REFERENCES posts (id),
  FOREIGN KEY (comment_id) REFERENCES comments (id),
  CHECK ((post_id IS NULL) <> (comment_id IS NULL))
);

CREATE TABLE follows (
  follower_id UUID NOT NULL,
  followed_id UUID NOT NULL,
  PRIMARY KEY (follower_id, followed_id),
  FOREIGN KEY (follower_id) REFERENCES accounts (id),
  FOREIGN KEY (followed_id) REFERENCES accounts (id),
  CHECK (follower_id <> followed_id)
);
