import { FieldRandom } from "@seedbed/core";
import { expect, it } from "vitest";

it("gives the words of the field it belongs to, at any row", () => {
  const random = new FieldRandom([0x12345678, -5, 77, 0x9abcdef0]);
  const cursor = random.cursor(40);
  for (const row of [0, 1, 41, 2 ** 31, 2 ** 32 - 1, 2 ** 32, 2 ** 32 + 7, 1e12, 2 ** 53 - 1]) {
    cursor.seek(row);
    for (let draw = 0; draw < 40; draw++) expect(cursor.word(draw)).toBe(random.word(row, draw));
  }
});
