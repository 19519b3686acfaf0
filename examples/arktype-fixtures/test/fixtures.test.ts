import { createDataset } from "@seedbed/core";
import { generate } from "@seedbed/core/schema";
import { type } from "arktype";
import { describe, expect, it } from "vitest";
import { hotel } from "../src/hotel.js";
import { Booking, User } from "../src/types.js";

describe("fixtures", () => {
  it("meet their types, narrowed ones included", () => {
    for (const booking of generate(Booking, { seed: "demo", count: 50 })) {
      expect(Booking(booking)).toEqual(booking);
      expect(booking.room).toMatch(/^\d{3}[02468]$/);
    }
  });

  it("are the same at every run", () => {
    expect(generate(User, { at: 3 })).toEqual(generate(User, { count: 5 })[3]);
  });

  it("come before and after a morph", () => {
    const Query = type({ page: "string.integer.parse", "tag?": "string" });
    const query = generate(Query, { side: "input" });
    expect(query.page).toBeTypeOf("string");
    expect(generate(Query)).toEqual(Query(query));
  });
});

describe("the hotel", () => {
  const { users, bookings } = createDataset(hotel, { seed: "demo" });

  it("has bookings of its users", () => {
    const ids = new Set(users.toArray().map(({ id }) => id));
    for (const booking of bookings) {
      expect(ids).toContain(booking.userId);
      expect(Booking.allows(booking)).toBe(true);
    }
  });
});
