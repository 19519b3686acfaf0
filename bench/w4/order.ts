/** Where something is sent. */
export interface Address {
  street: string;
  city: string;
  zip: string;
  country: string;
}

/** Who ordered. */
export interface Customer {
  id: string;
  name: string;
  email: string;
  phone?: string;
  vip: boolean;
}

/** What was ordered, and how much of it. */
export interface OrderLine {
  sku: string;
  title: string;
  quantity: number;
  /** 0.5 to 500 in steps of a quarter: such numbers are exact, so a validator's division has no say in it. */
  unitPrice: number;
  discount?: number;
}

/** An order as a document. */
export interface Order {
  id: string;
  number: string;
  status: string;
  placedAt: string;
  updatedAt?: string;
  customer: Customer;
  shipping: Address;
  billing?: Address;
  lines: OrderLine[];
  total: number;
  currency: string;
  tags: string[];
  note?: string;
  ip?: string;
}

/** How many documents are made. */
export const ORDERS = 10_000;
/** States of an order. */
export const STATUSES = ["new", "paid", "packed", "sent", "done", "cancelled"] as const;
/** Currencies. */
export const CURRENCIES = ["EUR", "USD", "GBP", "JPY"] as const;
/** Countries of addresses. */
export const COUNTRIES = ["DE", "FR", "US", "JP"] as const;
/** What an order may be tagged with. */
export const TAGS = ["gift", "express", "fragile", "bulky", "return", "test"] as const;
/** Least and greatest number of lines. */
export const LINES = { min: 1, max: 5 } as const;
/** Greatest number of tags. */
export const MOST_TAGS = 3;
/** Least and greatest quantity of a line. */
export const QUANTITY = { min: 1, max: 20 } as const;
/** Least and greatest price of a piece, in quarters. */
export const PRICE_QUARTERS = { min: 2, max: 2000 } as const;
/** Greatest total. */
export const TOTAL = 50_000;
