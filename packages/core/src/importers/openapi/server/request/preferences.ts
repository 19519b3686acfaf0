/** What a client wishes of the answer, in the header `Prefer`. */
export interface Preferences {
  /** `code=404`: the response of this status. */
  readonly code: number | undefined;
  /** `example=name`: the example of this name. */
  readonly example: string | undefined;
}

const CODE = /(?:^|[,;\s])code\s*=\s*"?([1-5]\d\d)"?(?=$|[,;\s])/;
const EXAMPLE = /(?:^|[,;\s])example\s*=\s*(?:"([^"]*)"|([^,;\s]+))/;

/**
 * Reads the header `Prefer`.
 *
 * @param text - The header.
 * @source RFC 7240, section 2.
 */
export function readPreferences(text = ""): Preferences {
  const short = text.slice(0, 500);
  const code = CODE.exec(short)?.[1];
  const [, quoted, plain] = EXAMPLE.exec(short) ?? [];
  return { code: code === undefined ? undefined : Number(code), example: quoted ?? plain };
}
