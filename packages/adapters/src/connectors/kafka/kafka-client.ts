import { isSeedbedError, type SeedbedError } from "@seedbed/core";
import { createAdapterError } from "../../errors/adapter-error.js";
import type { KafkaOptions } from "./kafka-options.js";

/** A message to be sent. */
export interface KafkaMessage {
  readonly key: string | null;
  readonly value: string;
}

/** Takes messages: a producer, or a transaction of one. */
export interface KafkaSender {
  send(record: { readonly topic: string; readonly messages: KafkaMessage[]; readonly acks?: number }): Promise<unknown>;
}

/** A transaction of a producer. */
export interface KafkaTransaction extends KafkaSender {
  commit(): Promise<void>;
  abort(): Promise<void>;
}

/** The part of a producer that is used. */
export interface KafkaProducer extends KafkaSender {
  connect(): Promise<void>;
  disconnect(): Promise<void>;
  transaction(): Promise<KafkaTransaction>;
}

/** The part of kafkajs' `Kafka` that is used. */
export interface KafkaClient {
  admin(): { connect(): Promise<void>; disconnect(): Promise<void>; listTopics(): Promise<string[]> };
  producer(options: {
    readonly allowAutoTopicCreation: boolean;
    readonly idempotent: boolean;
    readonly maxInFlightRequests: number;
    readonly transactionalId?: string;
  }): KafkaProducer;
}

/**
 * Makes a client with kafkajs, where the caller brings none.
 *
 * @param options - Brokers and account.
 * @param given - What the caller brought.
 * @throws SeedbedError `CONNECTOR_CLIENT_MISSING`.
 */
export async function openKafkaClient(options: KafkaOptions, given: unknown): Promise<KafkaClient> {
  if (given !== undefined) return given as KafkaClient;
  const { brokers, clientId = "seedbed", ssl = false, sasl } = options;
  const library = await import("kafkajs").catch((cause: unknown) => {
    throw createAdapterError("CONNECTOR_CLIENT_MISSING", "the package kafkajs cannot be loaded", {
      hint: "install it: npm install kafkajs",
      cause,
    });
  });
  const account = sasl === undefined ? {} : { sasl: sasl as never };
  const kafka = new library.Kafka({ brokers: [...brokers], clientId, ssl, logLevel: library.logLevel.NOTHING, ...account });
  return kafka as unknown as KafkaClient;
}

/**
 * Names a failure of kafkajs, whose messages may hold addresses but no passwords; they are left out all the same.
 *
 * @param error - What was caught; errors of Seedbed pass unchanged.
 * @param doing - Such as `cannot send to users`.
 */
export function toKafkaError(error: unknown, doing: string): SeedbedError {
  if (isSeedbedError(error)) return error;
  const { name, type } = (error ?? {}) as { name?: unknown; type?: unknown };
  const reason = typeof type === "string" ? type : typeof name === "string" ? name : "no reason given";
  if (/SASL|AUTHENTICATION|AUTHORIZATION/i.test(reason))
    return createAdapterError("REQUEST_DENIED", `${doing} (${reason})`, { details: { reason } });
  if (/Connection|Broker|NumberOfRetries/i.test(reason)) {
    return createAdapterError("REQUEST_UNREACHABLE", `${doing} (${reason})`, { details: { reason } });
  }
  return createAdapterError("CONNECTOR_FAILED", `${doing} (${reason})`, { details: { reason } });
}
