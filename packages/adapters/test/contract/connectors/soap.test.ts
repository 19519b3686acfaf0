import { describe, expect, it } from "vitest";
import { soap } from "../../../src/connectors/soap/index.js";
import { connectorLaws } from "../../../src/testing/index.js";
import { startSoapService } from "../../fixtures/services/soap-service.js";
import { createTestClock } from "../../fixtures/test-clock.js";
import { startServer } from "../../fixtures/test-server.js";

const rows = Array.from({ length: 5 }, (_, i) => ({ id: i + 1, name: `<name> & ${i}`, score: i / 4, member: i % 2 === 0 }));
const columns = { id: "int", name: "string", score: "float", member: "bool" } as const;
let taken: unknown[] = [];

describe.each(["1.1", "1.2"] as const)("SOAP %s", (version) => {
  const open =
    (given: readonly unknown[] = rows) =>
    async () => {
      taken = [];
      const operations = {
        ListUsers: () => ({ users: { user: given } }),
        AddUser({ user }: { user: unknown }) {
          taken.push(user);
          return { ok: true };
        },
      };
      const { wsdl } = await startSoapService(operations, version);
      const users = { read: { operation: "ListUsers", rows: "users.user" }, write: { operation: "AddUser", argument: "user" } };
      return soap.create({ wsdl, version, allowHosts: ["127.0.0.1"], tables: { users } }, { clock: createTestClock() });
    };
  const closed = async () => {
    const server = await startServer((response) => void response.writeHead(401).end("hidden-right"));
    return soap.create({ wsdl: server.url, allowHosts: ["127.0.0.1"], auth: { type: "bearer", token: "hidden-right" } });
  };
  const laws = connectorLaws({
    name: "soap",
    open: open(),
    can: ["discover", "read", "write"],
    reads: { table: "users", rows },
    writes: {
      table: "users",
      schema: {
        name: "users",
        columns: Object.entries(columns).map(([name, type]) => ({
          name,
          type: { type },
          nullable: false,
          optional: false,
          primaryKey: false,
          unique: false,
        })),
      },
      rows,
      taken: async () => taken,
    },
    closed: [{ code: "REQUEST_DENIED", open: closed, secrets: ["hidden"] }],
  });
  for (const law of laws) it(law.name, law.check);

  it.each([0, 1])("reads a list of %i", async (count) => {
    const connector = await open(rows.slice(0, count))();
    let read = 0;
    for await (const batch of (await connector.read("ListUsers")).batches()) read += batch.length;
    expect(read).toBe(count);
  });

  it("tells faults", async () => {
    const operations = {
      ListUsers() {
        const reason =
          version === "1.1"
            ? { faultcode: "Server", faultstring: "no users today" }
            : { Code: { Value: "Receiver" }, Reason: { Text: "no users today" } };
        throw { Fault: reason };
      },
      AddUser: () => ({ ok: false }),
    };
    const { wsdl } = await startSoapService(operations, version);
    const connector = soap.create({ wsdl, version, allowHosts: ["127.0.0.1"] }, { clock: createTestClock() });
    const source = await connector.read("ListUsers");
    const read = async (): Promise<void> => {
      for await (const _ of source.batches());
    };
    await expect(read()).rejects.toMatchObject({ code: "CONNECTOR_FAILED", message: "ListUsers failed: no users today" });
  });
});

it("reads nothing from disk or from inside, whatever a description imports", async () => {
  for (const location of ["http://169.254.169.254/x.xsd", "file:///etc/passwd"]) {
    const server = await startServer((response) => {
      response.end(
        `<definitions xmlns="http://schemas.xmlsoap.org/wsdl/" xmlns:xsd="http://www.w3.org/2001/XMLSchema"><types><xsd:schema><xsd:import namespace="a" schemaLocation="${location}"/></xsd:schema></types></definitions>`,
      );
    });
    const { ok, steps } = await soap.create({ wsdl: server.url, allowHosts: ["127.0.0.1"] }).test();
    expect([ok, JSON.stringify(steps).includes("root:")]).toEqual([false, false]);
  }
});
