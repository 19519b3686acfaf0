import { describe, expect, it } from "vitest";
import { signDelivery, verifyDelivery, webhook } from "../../../src/connectors/webhook/index.js";
import { connectorLaws } from "../../../src/testing/index.js";
import { createTestClock } from "../../fixtures/test-clock.js";
import { sendJson, startServer } from "../../fixtures/test-server.js";

const SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const rows = [{ id: 1 }, { id: 2 }, { id: 3 }, { id: 4 }];
const schema = {
  name: "users",
  columns: [{ name: "id", type: { type: "int" }, nullable: false, optional: false, primaryKey: true, unique: true }],
} as const;
let taken: unknown[] = [];

describe("webhooks", () => {
  const open =
    (rowsPerDelivery: number, status = 200) =>
    async () => {
      taken = [];
      const clock = createTestClock();
      const ids = new Set<string>();
      const server = await startServer((response, { method, headers, body }, index) => {
        if (method === "HEAD" || status !== 200) return void response.writeHead(status === 200 ? 405 : status).end();
        verifyDelivery(SECRET, headers, body, { now: clock.now() });
        const { data } = JSON.parse(body) as { data: { rows: unknown[] } };
        if (!ids.has(String(headers["webhook-id"]))) taken.push(...data.rows);
        ids.add(String(headers["webhook-id"]));
        // Every third delivery is taken, and its answer lost.
        sendJson(response, {}, index % 3 === 2 ? 503 : 200);
      });
      return webhook.create(
        { url: `${server.url}/hidden-path`, secret: SECRET, tables: ["users"], rowsPerDelivery, allowHosts: ["127.0.0.1"] },
        { clock },
      );
    };
  for (const rowsPerDelivery of [1, 3]) {
    const laws = connectorLaws({
      name: "webhook",
      open: open(rowsPerDelivery),
      can: ["write"],
      writes: { table: "users", schema, rows, taken: async () => taken },
      closed: [{ code: "REQUEST_DENIED", open: open(1, 403), secrets: ["hidden-path", SECRET] }],
    });
    for (const law of laws) it(`${law.name}, ${rowsPerDelivery} rows a delivery`, law.check);
  }

  it("signs as Standard Webhooks do", () => {
    const id = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    expect(signDelivery(SECRET, id, 1_614_265_330_999, '{"test": 2432232314}')).toEqual({
      "webhook-id": id,
      "webhook-timestamp": "1614265330",
      "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    });
  });

  it("refuses deliveries that are changed, foreign, old or not signed", () => {
    const now = 1_700_000_000_000;
    const headers = signDelivery(SECRET, "a", now, "body");
    const check = (more: object, body = "body", secret = SECRET, at = now): unknown => {
      try {
        return verifyDelivery(secret, { ...headers, ...more }, body, { now: at });
      } catch (error) {
        return (error as { code: string }).code;
      }
    };
    expect(check({})).toBeUndefined();
    expect(check({ "webhook-signature": `v1,AAAA v2,x ${headers["webhook-signature"]}` })).toBeUndefined();
    const refused = [
      check({}, "Body"),
      check({}, "body", "another secret of some length"),
      check({ "webhook-id": "b" }),
      check({ "webhook-timestamp": "1700000001" }),
      check({ "webhook-timestamp": "soon" }),
      check({ "webhook-signature": "v1," }),
      check({ "webhook-signature": undefined }),
      check({}, "body", SECRET, now + 301_000),
      check({}, "body", SECRET, now - 301_000),
    ];
    expect(refused).toEqual(refused.map(() => "DELIVERY_INVALID"));
  });
});
