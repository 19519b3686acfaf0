/** What a URL of a database in a file says. */
export interface FileUrl {
  /** File, or `:memory:`. */
  readonly path: string;
  /** True when the file may be made. */
  readonly create: boolean;
  readonly readOnly: boolean;
  readonly parameters: URLSearchParams;
}

/**
 * Reads a URL of a database in a file: `sqlite:shop.db`, `sqlite:///data/shop.db`, `duckdb:shop.duckdb?mode=ro`, `sqlite::memory:`.
 *
 * @param url - The file must be there unless it ends in `?mode=rwc`.
 */
export function parseFileUrl(url: string): FileUrl {
  const [, location = "", query = ""] = /^[a-z0-9]+:(?:\/\/)?([^?#]*)(?:\?([^#]*))?/i.exec(url) ?? [];
  const parameters = new URLSearchParams(query);
  const mode = parameters.get("mode");
  let path = location;
  try {
    path = decodeURIComponent(location);
  } catch {
    // A name with a percent sign that is no escape stands for itself.
  }
  const inMemory = path === "" || path === ":memory:" || mode === "memory";
  return { path: inMemory ? ":memory:" : path, create: inMemory || mode === "rwc", readOnly: mode === "ro", parameters };
}
