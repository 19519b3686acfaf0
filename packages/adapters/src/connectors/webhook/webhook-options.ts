import { z } from "zod";
import { type HttpOptions, httpOptionsShape } from "../../http/client/http-options.js";

/** Options of the webhook connector. */
export interface WebhookOptions extends HttpOptions {
  /** Where deliveries go; its path may be a secret and is not shown. */
  readonly url: string;
  /** What deliveries are signed by: `whsec_` and base64, or a text of 16 characters or more. They are not signed without. */
  readonly secret?: string | undefined;
  /** Tables that may be sent; any unless stated. */
  readonly tables?: readonly string[] | undefined;
  /** Rows a delivery; 1 unless stated. */
  readonly rowsPerDelivery?: number | undefined;
}

/** {@link WebhookOptions} as a schema. */
export const webhookOptions: z.ZodType<WebhookOptions> = z.strictObject({
  ...httpOptionsShape,
  url: z.url({ protocol: /^https?$/ }).describe("where deliveries go"),
  secret: z.string().min(16).optional().describe("what deliveries are signed by"),
  tables: z.array(z.string()).optional(),
  rowsPerDelivery: z.int().min(1).max(10_000).optional(),
}) as z.ZodType<WebhookOptions>;
