import { Kafka } from "kafkajs";
import { describe, expect, it } from "vitest";
import { kafka } from "../../../src/connectors/kafka/index.js";
import { connectorLaws } from "../../../src/testing/index.js";
import { createFakeKafka, type FakeKafka } from "../../fixtures/services/fake-kafka.js";

const rows = [
  { id: 1, name: "a" },
  { id: 2, name: "b" },
  { id: 3, name: "c" },
];
const schema = {
  name: "users",
  columns: [
    { name: "id", type: { type: "int" }, nullable: false, optional: false, primaryKey: true, unique: true },
    { name: "name", type: { type: "string" }, nullable: false, optional: false, primaryKey: false, unique: false },
  ],
} as const;

describe.each([undefined, "tx-1"])("Kafka, over a fake of its client, transaction %s", (transactionalId) => {
  let fake: FakeKafka;
  const open = (refusal?: Error) => async () => {
    fake = createFakeKafka(["users"], refusal);
    return kafka.create({ brokers: ["localhost:1"], transactionalId, keys: { users: "id" } }, { client: fake });
  };
  const denied = Object.assign(new Error("hidden-password is wrong"), { name: "KafkaJSSASLAuthenticationError" });
  const laws = connectorLaws({
    name: "kafka",
    open: open(),
    can: ["write"],
    writes: {
      table: "users",
      schema,
      rows,
      async taken() {
        expect(fake.connected).toBe(0);
        const messages = fake.topics.get("users")!;
        expect(messages.map(({ key }) => key)).toEqual(
          messages.map(({ value }) => String((JSON.parse(value) as { id: number }).id)),
        );
        return messages.map(({ value }) => JSON.parse(value) as unknown);
      },
    },
    closed: [{ code: "REQUEST_DENIED", open: open(denied), secrets: ["hidden"] }],
  });
  for (const law of laws) it(law.name, law.check);
});

it("kafkajs has what is used of it, and tells when nobody is there", async () => {
  const client = new Kafka({ brokers: ["127.0.0.1:1"], retry: { retries: 0 }, logLevel: 0 });
  const report = await kafka.create({ brokers: ["127.0.0.1:1"] }, { client }).test();
  expect(report).toMatchObject({ ok: false, steps: [{ name: "reach", code: "REQUEST_UNREACHABLE" }] });
  const producer = new Kafka({ brokers: ["127.0.0.1:1"] }).producer({ idempotent: true, maxInFlightRequests: 1 });
  expect([typeof producer.transaction, typeof producer.send]).toEqual(["function", "function"]);
});
