import { faker } from "@faker-js/faker";
import type { Contestant } from "../harness/contestant.js";
import {
  COUNTRIES,
  CREATED,
  DAY_MS,
  ITEM_STATES,
  ITEMS_PER_ORDER,
  type Item,
  ORDER_DAYS,
  type Order,
  PRICE,
  type Product,
  QUANTITY,
  SHOP_ROWS,
  type ShopRows,
  type ShopUser,
  STATUSES,
} from "./shop-rows.js";

const WEIGHTED_STATUSES = Object.entries(STATUSES).map(([value, weight]) => ({ value, weight }));
const WEIGHTED_ITEM_STATES = Object.entries(ITEM_STATES).map(([value, weight]) => ({ value, weight }));

function fakeUser(index: number): ShopUser {
  return { id: index + 1, country: faker.helpers.arrayElement(COUNTRIES), createdAt: faker.date.between(CREATED) };
}

function fakeProduct(index: number): Product {
  return { id: index + 1, price: faker.number.float({ ...PRICE, fractionDigits: 2 }) };
}

function fakeOrder(index: number, users: readonly ShopUser[]): Order {
  const user = faker.helpers.arrayElement(users);
  const placed = user.createdAt.getTime() + faker.number.int({ min: 1, max: ORDER_DAYS * DAY_MS });
  const status = faker.helpers.weightedArrayElement(WEIGHTED_STATUSES);
  return { id: index + 1, userId: user.id, placedAt: new Date(placed), status };
}

function fakeItem(index: number, order: Order, products: readonly Product[]): Item {
  const product = faker.helpers.arrayElement(products);
  return {
    id: index + 1,
    orderId: order.id,
    productId: product.id,
    quantity: faker.number.int(QUANTITY),
    unitPrice: product.price,
    state: faker.helpers.weightedArrayElement(WEIGHTED_ITEM_STATES),
  };
}

/** The shop by loops over faker's methods, with arrays of parents to choose from. */
export function createFakerShop(scale: number): Contestant<ShopRows> {
  return {
    run() {
      faker.seed(1);
      const users = Array.from({ length: SHOP_ROWS.users * scale }, (_, i) => fakeUser(i));
      const products = Array.from({ length: SHOP_ROWS.products * scale }, (_, i) => fakeProduct(i));
      const orders = Array.from({ length: SHOP_ROWS.orders * scale }, (_, i) => fakeOrder(i, users));
      const items: Item[] = [];
      for (const order of orders) {
        const count = faker.number.int(ITEMS_PER_ORDER);
        for (let i = 0; i < count; i++) items.push(fakeItem(items.length, order, products));
      }
      return { users, products, orders, items };
    },
  };
}
