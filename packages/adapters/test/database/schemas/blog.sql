-- A blog: trees, one target out of several, keys over expressions, JSON and arrays with conditions.
CREATE TYPE visibility AS ENUM ('public', 'members', 'private');

CREATE TABLE accounts (
  id uuid PRIMARY KEY,
  handle varchar(30) NOT NULL CHECK (handle ~ '^[a-z][a-z0-9_]{2,29}$'),
  email text NOT NULL CHECK (email ~ '^[^@\s]+@[^@\s]+[.][a-z]{2,}$'),
  website text CHECK (website IS NULL OR website ~ '^https?://'),
  bio varchar(160),
  followers integer NOT NULL DEFAULT 0 CHECK (followers >= 0),
  deleted_at timestamp,
  created_at timestamp NOT NULL,
  updated_at timestamp NOT NULL,
  CHECK (updated_at >= created_at),
  CHECK (deleted_at IS NULL OR deleted_at > created_at)
);
CREATE UNIQUE INDEX accounts_handle ON accounts (lower(handle)) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX accounts_email ON accounts (lower(email));

CREATE TABLE posts (
  id uuid PRIMARY KEY,
  author_id uuid NOT NULL REFERENCES accounts,
  slug varchar(80) NOT NULL CHECK (slug = lower(slug) AND slug !~ '\s'),
  title varchar(120) NOT NULL,
  body text NOT NULL CHECK (length(body) > 0),
  visibility visibility NOT NULL DEFAULT 'public',
  labels text[] CHECK (cardinality(labels) <= 5),
  meta jsonb CHECK (jsonb_typeof(meta) = 'object'),
  published boolean NOT NULL DEFAULT false,
  published_at timestamptz,
  reading_minutes smallint CHECK (reading_minutes > 0 AND reading_minutes < 120),
  UNIQUE (author_id, slug),
  CHECK (published = (published_at IS NOT NULL))
);

CREATE TABLE comments (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  post_id uuid NOT NULL REFERENCES posts ON DELETE CASCADE,
  parent_id bigint REFERENCES comments,
  author_id uuid REFERENCES accounts,
  guest_name varchar(40),
  body varchar(500) NOT NULL,
  depth smallint NOT NULL DEFAULT 0 CHECK (depth BETWEEN 0 AND 10),
  CHECK ((author_id IS NULL) <> (guest_name IS NULL)),
  CHECK (parent_id IS NULL OR depth > 0)
);

CREATE TABLE reactions (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES accounts,
  post_id uuid REFERENCES posts,
  comment_id bigint REFERENCES comments,
  emoji varchar(8) NOT NULL CHECK (emoji IN ('+1', '-1', 'heart', 'laugh')),
  CHECK (num_nonnulls(post_id, comment_id) = 1)
);
CREATE UNIQUE INDEX reactions_post ON reactions (account_id, post_id) WHERE post_id IS NOT NULL;
CREATE UNIQUE INDEX reactions_comment ON reactions (account_id, comment_id) WHERE comment_id IS NOT NULL;

CREATE TABLE follows (
  follower_id uuid NOT NULL REFERENCES accounts,
  followed_id uuid NOT NULL REFERENCES accounts,
  PRIMARY KEY (follower_id, followed_id),
  CHECK (follower_id <> followed_id)
);
