/** A user of the shop. */
export interface ShopUser {
  id: number;
  country: string;
  createdAt: Date;
}

/** A product of the shop. */
export interface Product {
  id: number;
  /** 1 to 500, two digits after the point. */
  price: number;
}

/** An order of a user, placed within a year of the user's creation. */
export interface Order {
  id: number;
  userId: number;
  placedAt: Date;
  status: string;
}

/** A line of an order. */
export interface Item {
  id: number;
  orderId: number;
  productId: number;
  quantity: number;
  /** The product's price. */
  unitPrice: number;
  state: string;
}

/** All rows of the shop. */
export interface ShopRows {
  users: ShopUser[];
  products: Product[];
  orders: Order[];
  items: Item[];
}

/** Row counts; every order has 1 to 5 items, so about 300,000 in all. */
export const SHOP_ROWS = { users: 10_000, products: 5_000, orders: 100_000 } as const;
/** Least and greatest number of items of an order. */
export const ITEMS_PER_ORDER = { min: 1, max: 5 } as const;
/** Least and greatest quantity of an item. */
export const QUANTITY = { min: 1, max: 9 } as const;
/** Least and greatest price of a product. */
export const PRICE = { min: 1, max: 500 } as const;
/** Countries of users, equally often. */
export const COUNTRIES = ["US", "DE", "FR", "JP"] as const;
/** States of orders with their weights. */
export const STATUSES = { done: 70, sent: 15, paid: 10, new: 5 } as const;
/** States of items with their weights. */
export const ITEM_STATES = { kept: 90, returned: 7, lost: 3 } as const;
/** The time users are created in, as ISO 8601 text. */
export const CREATED = { from: "2020-01-01T00:00:00.000Z", to: "2024-12-31T00:00:00.000Z" } as const;
/** Days after a user's creation within which orders are placed. */
export const ORDER_DAYS = 365;
/** Milliseconds a day. */
export const DAY_MS = 86_400_000;
