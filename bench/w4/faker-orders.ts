import { faker } from "@faker-js/faker";
import type { Contestant } from "../harness/contestant.js";
import {
  type Address,
  COUNTRIES,
  CURRENCIES,
  type Customer,
  LINES,
  MOST_TAGS,
  type Order,
  type OrderLine,
  PRICE_QUARTERS,
  QUANTITY,
  STATUSES,
  TAGS,
  TOTAL,
} from "./order.js";

const PRICE = { min: PRICE_QUARTERS.min / 4, max: PRICE_QUARTERS.max / 4, multipleOf: 0.25 };

function fakeAddress(): Address {
  return {
    street: faker.location.streetAddress(),
    city: faker.location.city(),
    zip: faker.string.numeric(5),
    country: faker.helpers.arrayElement(COUNTRIES),
  };
}

function fakeCustomer(): Customer {
  const customer: Customer = {
    id: faker.string.uuid(),
    name: faker.person.fullName(),
    email: faker.internet.email(),
    vip: faker.datatype.boolean(),
  };
  if (faker.datatype.boolean()) customer.phone = faker.phone.number({ style: "international" });
  return customer;
}

function fakeLine(): OrderLine {
  const line: OrderLine = {
    sku: `${faker.string.alpha({ length: 3, casing: "upper" })}-${faker.string.numeric(4)}`,
    title: faker.commerce.productName(),
    quantity: faker.number.int(QUANTITY),
    unitPrice: faker.number.float(PRICE),
  };
  if (faker.datatype.boolean()) line.discount = faker.number.float({ min: 0, max: 0.5 });
  return line;
}

function fakeOrder(): Order {
  const order: Order = {
    id: faker.string.uuid(),
    number: `ORD-${faker.string.numeric(8)}`,
    status: faker.helpers.arrayElement(STATUSES),
    placedAt: faker.date.past().toISOString(),
    customer: fakeCustomer(),
    shipping: fakeAddress(),
    lines: faker.helpers.multiple(fakeLine, { count: LINES }),
    total: faker.number.float({ min: 0, max: TOTAL }),
    currency: faker.helpers.arrayElement(CURRENCIES),
    tags: faker.helpers.arrayElements(TAGS, { min: 0, max: MOST_TAGS }),
  };
  if (faker.datatype.boolean()) order.updatedAt = faker.date.recent().toISOString();
  if (faker.datatype.boolean()) order.billing = fakeAddress();
  if (faker.datatype.boolean()) order.note = faker.lorem.sentence(6).slice(0, 120);
  if (faker.datatype.boolean()) order.ip = faker.internet.ipv4();
  return order;
}

/** Orders by a loop over faker's methods, written by hand for this schema. */
export function createFakerOrders(count: number): Contestant<Order[]> {
  return {
    run() {
      faker.seed(1);
      return Array.from({ length: count }, fakeOrder);
    },
  };
}
