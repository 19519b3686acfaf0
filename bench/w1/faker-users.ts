import { faker } from "@faker-js/faker";
import type { Contestant } from "../harness/contestant.js";
import { AGE, BALANCE, COUNTRIES, CREATED, type User } from "./user.js";

const WEIGHTED = Object.entries(COUNTRIES).map(([value, weight]) => ({ value, weight }));

/** One user, as faker's guide shows it. Faker has no normal distribution: Box and Muller's formula stands in. */
export function fakeUser(): User {
  const firstName = faker.person.firstName();
  const lastName = faker.person.lastName();
  const radius = Math.sqrt(-2 * Math.log(1 - faker.number.float()));
  const balance = BALANCE.mean + BALANCE.stdDev * radius * Math.cos(2 * Math.PI * faker.number.float());
  return {
    id: faker.string.uuid(),
    firstName,
    lastName,
    email: faker.internet.email({ firstName, lastName }),
    age: faker.number.int(AGE),
    country: faker.helpers.weightedArrayElement(WEIGHTED),
    createdAt: faker.date.between(CREATED),
    balance: Math.round(balance * 100) / 100,
    active: faker.datatype.boolean(),
    bio: faker.lorem.sentence(),
  };
}

/** Users by a loop over faker's methods. */
export function createFakerUsers(rows: number): Contestant<User[]> {
  return {
    run() {
      faker.seed(1);
      return Array.from({ length: rows }, fakeUser);
    },
  };
}
