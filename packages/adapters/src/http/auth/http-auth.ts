/** Where credentials are put. */
export interface AuthTarget {
  /** Lower case names. */
  readonly headers: Record<string, string>;
  readonly url: URL;
}

/** A way to tell a server who asks. */
export interface HttpAuth {
  /**
   * Puts credentials on a request.
   *
   * @param target - Headers and URL, to be changed.
   * @param signal - Ends the fetching of a token.
   */
  apply(target: AuthTarget, signal: AbortSignal | undefined): void | Promise<void>;
  /** The server refused the credentials: true when the next ones may be others, as after a token's end. */
  renew?(): boolean;
}
