export { kafka } from "./kafka.js";
export type { KafkaOptions } from "./kafka-options.js";
