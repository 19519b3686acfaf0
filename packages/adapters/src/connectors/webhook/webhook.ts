import { type ConnectorKind, defineConnector } from "../contract/define-connector.js";
import { createWebhookConnector } from "./create-webhook-connector.js";
import { type WebhookOptions, webhookOptions } from "./webhook-options.js";

/**
 * Webhooks: rows as deliveries, signed as Standard Webhooks ask for.
 *
 * @example
 * ```ts
 * const hook = webhook.create({ url: "https://app.example.com/hooks/1", secret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw" });
 * ```
 */
export const webhook: ConnectorKind<WebhookOptions> = defineConnector<WebhookOptions>({
  name: "webhook",
  summary: "webhooks: rows as signed deliveries",
  schemes: ["webhook+http", "webhook+https"],
  options: webhookOptions,
  create: createWebhookConnector,
  fromUrl: (url) => ({ url: url.href.replace(/^webhook\+/, "") }),
});
