import { createHmac, timingSafeEqual } from "node:crypto";
import { createAdapterError } from "../../errors/adapter-error.js";

/** Headers of a delivery. */
export type DeliveryHeaders = Readonly<Record<"webhook-id" | "webhook-timestamp" | "webhook-signature", string>>;

/** How a delivery is checked. */
export interface VerifyOptions {
  /** How old it may be, in milliseconds, and how far ahead the sender's clock; 5 min unless stated. */
  readonly toleranceMs?: number | undefined;
  /** Milliseconds since 1970; the machine's clock unless stated. */
  readonly now?: number | undefined;
}

const TOLERANCE_MS = 5 * 60_000;
const PREFIX = "whsec_";

/**
 * Signs a delivery.
 *
 * @param secret - `whsec_` and base64, or any text.
 * @param id - The same for every attempt to deliver, by which receivers tell repeats.
 * @param atMs - Milliseconds since 1970.
 * @param body - The body as it is sent.
 * @source Standard Webhooks, "Signature scheme": HMAC-SHA256 over `id.timestamp.body`, base64.
 */
export function signDelivery(secret: string, id: string, atMs: number, body: string): DeliveryHeaders {
  const timestamp = String(Math.floor(atMs / 1000));
  const signature = `v1,${sign(secret, id, timestamp, body).toString("base64")}`;
  return { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": signature };
}

/**
 * Checks who a delivery comes from, and that it is new.
 *
 * @param secret - That of the sender.
 * @param headers - Lower case names.
 * @param body - The body as it came, before anything read it.
 * @param options - Tolerance and clock.
 * @throws SeedbedError `DELIVERY_INVALID`.
 * @example
 * ```ts
 * verifyDelivery(secret, request.headers, body);
 * ```
 */
export function verifyDelivery(
  secret: string,
  headers: Readonly<Record<string, string | readonly string[] | undefined>>,
  body: string,
  { toleranceMs = TOLERANCE_MS, now = Date.now() }: VerifyOptions = {},
): void {
  const fail = (what: string): Error => createAdapterError("DELIVERY_INVALID", `the delivery ${what}`);
  const [id, timestamp, signatures] = (["webhook-id", "webhook-timestamp", "webhook-signature"] as const).map(
    (name) => headers[name],
  );
  if (typeof id !== "string" || typeof timestamp !== "string" || typeof signatures !== "string") throw fail("is not signed");
  if (!/^\d{1,12}$/.test(timestamp)) throw fail("has no time");
  const expected = sign(secret, id, timestamp, body);
  // Several signatures stand side by side while a secret is changed.
  const fits = signatures.split(" ").some((each) => {
    const given = each.startsWith("v1,") ? Buffer.from(each.slice(3), "base64") : Buffer.alloc(0);
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
  if (!fits) throw fail("is signed by somebody else, or was changed");
  if (Math.abs(now - Number(timestamp) * 1000) > toleranceMs) throw fail("is too old, or from the future");
}

function sign(secret: string, id: string, timestamp: string, body: string): Buffer {
  const key = secret.startsWith(PREFIX) ? Buffer.from(secret.slice(PREFIX.length), "base64") : Buffer.from(secret);
  return createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest();
}
