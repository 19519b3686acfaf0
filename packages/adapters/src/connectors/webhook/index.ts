export { type DeliveryHeaders, signDelivery, type VerifyOptions, verifyDelivery } from "./signature.js";
export { webhook } from "./webhook.js";
export type { WebhookOptions } from "./webhook-options.js";
