import { faker } from "@faker-js/faker";
import type { Contestant } from "../harness/contestant.js";
import {
  COUNTRIES,
  CREATED,
  DAY_MS,
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

function fakeUser(index: number): ShopUser {
  return { id: index + 1, country: faker.helpers.arrayElement(COUNTRIES), createdAt: faker.date.between(CREATED) };
}

function fakeProduct(index: number): Product {
  return { id: index + 1, price: faker.number.float({ ...PRICE, fractionDigits: 2 }) };
}

function fakeOrder(index: number, users: readonly ShopUser[]): Order {
  const user = faker.helpers.arrayElement(users);
  const placed = user.createdAt.getTime() + faker.number.int({ min: 1, max: ORDER_DAYS * DAY_MS });
  return { id: index + 1, userId: user.id, placedAt: new Date(placed), status: faker.helpers.arrayElement(STATUSES) };
}

function fakeItem(order: Order, products: readonly Product[]): Item {
  const product = faker.helpers.arrayElement(products);
  return { orderId: order.id, productId: product.id, quantity: faker.number.int(QUANTITY), unitPrice: product.price };
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
        for (let i = 0; i < count; i++) items.push(fakeItem(order, products));
      }
      return { users, products, orders, items };
    },
  };
}
