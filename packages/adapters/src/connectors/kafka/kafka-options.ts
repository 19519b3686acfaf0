import { z } from "zod";

/** Options of the Kafka connector. */
export interface KafkaOptions {
  /** Hosts and ports to begin with. */
  readonly brokers: readonly string[];
  /** `seedbed` unless stated. */
  readonly clientId?: string | undefined;
  readonly ssl?: boolean | undefined;
  readonly sasl?:
    | { readonly mechanism: "plain" | "scram-sha-256" | "scram-sha-512"; readonly username: string; readonly password: string }
    | undefined;
  /** Columns that become keys of messages, by topic. */
  readonly keys?: Readonly<Record<string, string>> | undefined;
  /** Writes in one transaction of this id, so that an abort leaves nothing that readers of committed messages see. */
  readonly transactionalId?: string | undefined;
}

/** {@link KafkaOptions} as a schema. */
export const kafkaOptions: z.ZodType<KafkaOptions> = z.strictObject({
  brokers: z.array(z.string().min(1)).min(1).describe("hosts and ports to begin with"),
  clientId: z.string().optional(),
  ssl: z.boolean().optional(),
  sasl: z
    .strictObject({ mechanism: z.enum(["plain", "scram-sha-256", "scram-sha-512"]), username: z.string(), password: z.string() })
    .optional(),
  keys: z.record(z.string(), z.string()).optional(),
  transactionalId: z.string().min(1).optional(),
});
