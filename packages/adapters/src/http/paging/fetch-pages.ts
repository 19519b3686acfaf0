import type { HttpClient, HttpResponse } from "../client/http-client.js";
import { CircleCheck } from "./circle-check.js";
import type { PageAsk, Pager } from "./pager.js";

/** A page of a list. */
export interface FetchedPage<Row> {
  readonly rows: readonly Row[];
  /** Asks for it again. */
  readonly ask: PageAsk;
}

/** What pages are fetched of. */
export interface FetchPagesOptions<Row> {
  readonly client: HttpClient;
  readonly pager: Pager;
  /** URL of the list. */
  readonly base: URL;
  /** The page to begin with; the first unless given. */
  readonly from: PageAsk | undefined;
  /** Takes the rows out of a response. */
  readonly rowsOf: (body: unknown, response: HttpResponse) => readonly Row[];
  readonly signal: AbortSignal | undefined;
}

/**
 * Fetches one page after the other, each when it is asked for.
 *
 * @param options - The list, and how it is cut.
 * @throws SeedbedError `RESPONSE_INVALID` when pages go round in a circle.
 */
export async function* fetchPages<Row>(options: FetchPagesOptions<Row>): AsyncGenerator<FetchedPage<Row>> {
  const { client, pager, base, from = {}, rowsOf, signal } = options;
  const asks = new CircleCheck(base.pathname);
  const contents = new CircleCheck(base.pathname);
  for (let ask: PageAsk | undefined = from; ask !== undefined; ) {
    asks.pass(JSON.stringify(ask));
    const response = await client.request({ url: pager.toUrl(base, ask), signal });
    const body = response.json();
    const rows = rowsOf(body, response);
    // A service that does not know the parameter gives the same page for ever.
    if (rows.length > 0) contents.pass(response.bytes);
    yield { rows, ask };
    ask = pager.next(ask, { rows: rows.length, body, url: response.url, link: response.headers.get("link") });
  }
}
