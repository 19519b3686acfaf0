import { type } from "arktype";

export const User = type({
  id: "number.integer>0",
  name: "2<=string<=40",
  email: "string.email",
  "phone?": "string.digits",
  joinedAt: "Date<=d'2025-01-01'",
});

/** Room numbers name the floor first; the last digit is even on the sunny side. */
export const Room = type("string")
  .narrow((room, context) => /^\d{3}[02468]$/.test(room) || context.mustBe("a room on the sunny side"))
  .configure({ seedbed: { pattern: "^[1-9]\\d\\d[02468]$" } } as object);

export const Booking = type({
  id: "string.uuid",
  userId: "number.integer>0",
  room: Room,
  from: "Date>=d'2025-01-01'",
  nights: "1<=number.integer<=14",
  guests: type({ name: "string>=2", "age?": "0<=number.integer<=120" }).array().atLeastLength(1).atMostLength(4),
});
