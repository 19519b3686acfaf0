/** Extensions that PGlite brings along, by the name SQL has for them. */
const EXTENSIONS: Readonly<Record<string, () => Promise<object>>> = {
  btree_gin: () => import("@electric-sql/pglite/contrib/btree_gin"),
  btree_gist: () => import("@electric-sql/pglite/contrib/btree_gist"),
  citext: () => import("@electric-sql/pglite/contrib/citext"),
  cube: () => import("@electric-sql/pglite/contrib/cube"),
  fuzzystrmatch: () => import("@electric-sql/pglite/contrib/fuzzystrmatch"),
  hstore: () => import("@electric-sql/pglite/contrib/hstore"),
  intarray: () => import("@electric-sql/pglite/contrib/intarray"),
  isn: () => import("@electric-sql/pglite/contrib/isn"),
  ltree: () => import("@electric-sql/pglite/contrib/ltree"),
  pg_trgm: () => import("@electric-sql/pglite/contrib/pg_trgm"),
  pgcrypto: () => import("@electric-sql/pglite/contrib/pgcrypto"),
  tablefunc: () => import("@electric-sql/pglite/contrib/tablefunc"),
  unaccent: () => import("@electric-sql/pglite/contrib/unaccent"),
  "uuid-ossp": () => import("@electric-sql/pglite/contrib/uuid_ossp"),
};

/**
 * Loads the extensions that SQL asks for, as far as they are known.
 *
 * @param text - The SQL.
 * @returns Extensions by the name PGlite has for them.
 */
export async function loadExtensions(text: string): Promise<Readonly<Record<string, unknown>>> {
  const found: Record<string, unknown> = {};
  for (const [, quoted, plain] of text.matchAll(/\bCREATE\s+EXTENSION\s+(?:IF\s+NOT\s+EXISTS\s+)?(?:"([^"]+)"|([\w-]+))/gi)) {
    const name = quoted ?? plain ?? "";
    if (!Object.hasOwn(EXTENSIONS, name)) continue;
    const key = name.replaceAll("-", "_");
    const loaded = await EXTENSIONS[name]!().catch(() => undefined);
    const extension = (loaded as Record<string, unknown> | undefined)?.[key];
    if (extension !== undefined) found[key] = extension;
  }
  return found;
}
