-- The blog for DuckDB: UUIDs, trees of rows that refer to earlier ones, one target out of several, lists with conditions.
CREATE TYPE visibility AS ENUM ('public', 'members', 'private');

CREATE TABLE accounts (
  id UUID PRIMARY KEY,
  handle VARCHAR NOT NULL UNIQUE CHECK (regexp_matches(handle, '^[a-z][a-z0-9_]{2,29}$')),
  website VARCHAR CHECK (website IS NULL OR regexp_matches(website, '^https?://')),
  bio VARCHAR CHECK (length(bio) <= 160),
  followers INTEGER NOT NULL DEFAULT 0 CHECK (followers >= 0),
  deleted_at TIMESTAMP,
  created_at TIMESTAMP NOT NULL,
  updated_at TIMESTAMP NOT NULL,
  CHECK (updated_at >= created_at),
  CHECK (deleted_at IS NULL OR deleted_at > created_at)
);

CREATE TABLE posts (
  id UUID PRIMARY KEY,
  author_id UUID NOT NULL REFERENCES accounts (id),
  slug VARCHAR NOT NULL CHECK (slug = lower(slug)),
  title VARCHAR NOT NULL,
  body VARCHAR NOT NULL CHECK (length(body) > 0),
  visibility visibility NOT NULL DEFAULT 'public',
  labels VARCHAR[],
  published BOOLEAN NOT NULL DEFAULT false,
  published_at TIMESTAMPTZ,
  reading_minutes SMALLINT CHECK (reading_minutes > 0 AND reading_minutes < 120),
  UNIQUE (author_id, slug),
  CHECK (published = (published_at IS NOT NULL))
);

CREATE TABLE comments (
  id BIGINT PRIMARY KEY,
  post_id UUID NOT NULL REFERENCES posts (id),
  author_id UUID REFERENCES accounts (id),
  guest_name VARCHAR,
  body VARCHAR NOT NULL,
  depth SMALLINT NOT NULL DEFAULT 0 CHECK (depth BETWEEN 0 AND 10),
  CHECK ((author_id IS NULL) <> (guest_name IS NULL))
);

CREATE TABLE reactions (
  id BIGINT PRIMARY KEY,
  account_id UUID NOT NULL REFERENCES accounts (id),
  post_id UUID REFERENCES posts (id),
  comment_id BIGINT REFERENCES comments (id),
  emoji VARCHAR NOT NULL CHECK (emoji IN ('+1', '-1', 'heart', 'laugh')),
  CHECK ((post_id IS NULL) <> (comment_id IS NULL))
);

CREATE TABLE follows (
  follower_id UUID NOT NULL REFERENCES accounts (id),
  followed_id UUID NOT NULL REFERENCES accounts (id),
  PRIMARY KEY (follower_id, followed_id),
  CHECK (follower_id <> followed_id)
);
