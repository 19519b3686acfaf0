-- The blog for SQLite, in strict tables: trees, one target out of several, keys over expressions.
CREATE TABLE accounts (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  handle TEXT NOT NULL CHECK (handle = lower(handle) AND length(handle) BETWEEN 3 AND 30),
  email TEXT NOT NULL CHECK (length(email) > 5),
  bio TEXT CHECK (length(bio) <= 160),
  followers INTEGER NOT NULL DEFAULT 0 CHECK (followers >= 0),
  deleted_at TEXT,
  created_at INTEGER NOT NULL CHECK (created_at BETWEEN 1000000000 AND 2000000000),
  updated_at INTEGER NOT NULL CHECK (updated_at <= 2100000000),
  CHECK (updated_at >= created_at)
) STRICT;
CREATE UNIQUE INDEX accounts_handle ON accounts (lower(handle)) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX accounts_email ON accounts (lower(email));

CREATE TABLE posts (
  id TEXT PRIMARY KEY NOT NULL,
  author_id TEXT NOT NULL REFERENCES accounts,
  slug TEXT NOT NULL CHECK (slug = lower(slug)),
  title TEXT NOT NULL,
  body TEXT NOT NULL CHECK (length(body) > 0),
  visibility TEXT NOT NULL DEFAULT 'public' CHECK (visibility IN ('public', 'members', 'private')),
  published INTEGER NOT NULL DEFAULT 0 CHECK (published IN (0, 1)),
  published_at TEXT,
  reading_minutes INTEGER CHECK (reading_minutes > 0 AND reading_minutes < 120),
  rating REAL CHECK (rating >= 0.0 AND rating <= 5.0),
  cover BLOB CHECK (length(cover) <= 64),
  UNIQUE (author_id, slug),
  CHECK (published = (published_at IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE comments (
  id INTEGER PRIMARY KEY,
  post_id TEXT NOT NULL REFERENCES posts ON DELETE CASCADE,
  parent_id INTEGER REFERENCES comments,
  author_id TEXT REFERENCES accounts,
  guest_name TEXT,
  body TEXT NOT NULL,
  depth INTEGER NOT NULL DEFAULT 0 CHECK (depth BETWEEN 0 AND 10),
  CHECK ((author_id IS NULL) <> (guest_name IS NULL)),
  CHECK (parent_id IS NULL OR depth > 0)
) STRICT;

CREATE TABLE reactions (
  id INTEGER PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES accounts,
  post_id TEXT REFERENCES posts,
  comment_id INTEGER REFERENCES comments,
  emoji TEXT NOT NULL CHECK (emoji IN ('+1', '-1', 'heart', 'laugh')),
  CHECK ((post_id IS NULL) <> (comment_id IS NULL))
) STRICT;
CREATE UNIQUE INDEX reactions_post ON reactions (account_id, post_id) WHERE post_id IS NOT NULL;
CREATE UNIQUE INDEX reactions_comment ON reactions (account_id, comment_id) WHERE comment_id IS NOT NULL;

CREATE TABLE follows (
  follower_id TEXT NOT NULL REFERENCES accounts,
  followed_id TEXT NOT NULL REFERENCES accounts,
  PRIMARY KEY (follower_id, followed_id),
  CHECK (follower_id <> followed_id)
) STRICT, WITHOUT ROWID;
