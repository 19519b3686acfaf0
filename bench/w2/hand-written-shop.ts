import type { Contestant } from "../harness/contestant.js";
import { below, fraction, seed } from "../w1/xoshiro.js";
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

const CREATED_FROM = Date.parse(CREATED.from);
const CREATED_SPAN = Date.parse(CREATED.to) - CREATED_FROM + 1;
const CENTS = PRICE.max * 100 - PRICE.min * 100 + 1;

/** Values laid out by weight, a hundred entries: a look-up draws one. */
const STATUS_TABLE = Object.entries(STATUSES).flatMap(([status, weight]) => new Array<string>(weight).fill(status));
const ITEM_STATE_TABLE = Object.entries(ITEM_STATES).flatMap(([state, weight]) => new Array<string>(weight).fill(state));

function makeUsers(rows: number): ShopUser[] {
  const users: ShopUser[] = new Array(rows);
  for (let i = 0; i < rows; i++) {
    const createdAt = new Date(CREATED_FROM + Math.floor(fraction() * CREATED_SPAN));
    users[i] = { id: i + 1, country: COUNTRIES[below(4)]!, createdAt };
  }
  return users;
}

function makeProducts(rows: number): Product[] {
  const products: Product[] = new Array(rows);
  for (let i = 0; i < rows; i++) products[i] = { id: i + 1, price: (PRICE.min * 100 + below(CENTS)) / 100 };
  return products;
}

function makeOrders(rows: number, users: readonly ShopUser[]): Order[] {
  const orders: Order[] = new Array(rows);
  for (let i = 0; i < rows; i++) {
    const user = users[below(users.length)]!;
    const placedAt = new Date(user.createdAt.getTime() + 1 + Math.floor(fraction() * ORDER_DAYS * DAY_MS));
    orders[i] = { id: i + 1, userId: user.id, placedAt, status: STATUS_TABLE[below(100)]! };
  }
  return orders;
}

function makeItems(orders: readonly Order[], products: readonly Product[]): Item[] {
  const items: Item[] = [];
  for (let i = 0; i < orders.length; i++) {
    const orderId = orders[i]!.id;
    const count = ITEMS_PER_ORDER.min + below(ITEMS_PER_ORDER.max - ITEMS_PER_ORDER.min + 1);
    for (let j = 0; j < count; j++) {
      const product = products[below(products.length)]!;
      const quantity = QUANTITY.min + below(QUANTITY.max - QUANTITY.min + 1);
      const state = ITEM_STATE_TABLE[below(100)]!;
      items.push({ id: items.length + 1, orderId, productId: product.id, quantity, unitPrice: product.price, state });
    }
  }
  return items;
}

/** The limit: loops written for this shop and nothing else, all parents in memory. */
export function createHandWrittenShop(scale: number): Contestant<ShopRows> {
  return {
    run() {
      seed(1);
      const users = makeUsers(SHOP_ROWS.users * scale);
      const products = makeProducts(SHOP_ROWS.products * scale);
      const orders = makeOrders(SHOP_ROWS.orders * scale, users);
      return { users, products, orders, items: makeItems(orders, products) };
    },
  };
}
