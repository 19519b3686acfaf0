import type { Connector } from "../contract/connector.js";
import type { ConnectorEnvironment } from "../contract/define-connector.js";
import { cannot, findTable } from "../contract/find-table.js";
import { runTest } from "../contract/run-test.js";
import { type KafkaClient, openKafkaClient, toKafkaError } from "./kafka-client.js";
import type { KafkaOptions } from "./kafka-options.js";
import { KafkaSink } from "./kafka-sink.js";

const NAME = "kafka";

/**
 * Makes a connector that sends rows to Kafka.
 *
 * @param options - Brokers and account.
 * @param environment - A `Kafka` of kafkajs as `client`.
 */
export function createKafkaConnector(options: KafkaOptions, environment: ConnectorEnvironment): Connector {
  let opened: Promise<KafkaClient> | undefined;
  const open = (): Promise<KafkaClient> => {
    opened ??= openKafkaClient(options, environment.client);
    return opened;
  };

  async function listTopics(): Promise<readonly string[]> {
    const admin = (await open()).admin();
    try {
      await admin.connect();
      return (await admin.listTopics()).filter((topic) => !topic.startsWith("__"));
    } catch (error) {
      throw toKafkaError(error, "the brokers cannot be asked for their topics");
    } finally {
      await admin.disconnect().catch(() => undefined);
    }
  }

  return {
    name: NAME,
    test({ signal } = {}) {
      const run = async (): Promise<string> => {
        signal?.throwIfAborted();
        return `the brokers have ${(await listTopics()).length} topics`;
      };
      return runTest(NAME, [{ name: "reach", run }], () => ["write"], signal);
    },
    async discover() {
      throw cannot(NAME, "a broker", "be asked for columns", "topics take messages of any form");
    },
    async read(table) {
      throw cannot(NAME, table, "be read", "Kafka is only written to");
    },
    async write(table, { schema, signal }) {
      findTable(
        (await listTopics()).map((name) => ({ name })),
        table,
      );
      const { transactionalId, keys } = options;
      const producer = (await open()).producer({
        allowAutoTopicCreation: false,
        // Repeats after a lost answer are told by the broker, which needs one request at a time to keep the order.
        idempotent: true,
        maxInFlightRequests: 1,
        ...(transactionalId === undefined ? {} : { transactionalId }),
      });
      try {
        await producer.connect();
        const transaction = transactionalId === undefined ? undefined : await producer.transaction();
        return new KafkaSink({ producer, transaction, topic: table, key: keys?.[table], schema, signal });
      } catch (error) {
        await producer.disconnect().catch(() => undefined);
        throw toKafkaError(error, `cannot write to ${table}`);
      }
    },
    close: async () => undefined,
  };
}
