import { type ConnectorKind, defineConnector } from "../contract/define-connector.js";
import { createKafkaConnector } from "./create-kafka-connector.js";
import { type KafkaOptions, kafkaOptions } from "./kafka-options.js";

/**
 * Kafka: rows as messages, through kafkajs.
 *
 * @example
 * ```ts
 * const events = kafka.create({ brokers: ["localhost:9092"], keys: { orders: "id" } });
 * ```
 */
export const kafka: ConnectorKind<KafkaOptions> = defineConnector<KafkaOptions>({
  name: "kafka",
  summary: "Kafka: rows as messages",
  schemes: ["kafka"],
  options: kafkaOptions,
  create: createKafkaConnector,
  fromUrl: (url) => ({ brokers: [url.host] }),
});
