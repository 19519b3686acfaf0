import type { Contestant } from "../harness/contestant.js";
import { CUSTOMERS, DATABASE_URL, type FilledDatabase, ORDERS } from "./fill-database.js";

const DRIZZLE_SEED = "drizzle-seed";
const NODE_POSTGRES = "drizzle-orm/node-postgres";
const PG_CORE = "drizzle-orm/pg-core";

/**
 * drizzle-seed with generators that meet the conditions of the tables.
 *
 * @param scale - Share of the rows.
 */
export async function createDrizzleSeed(scale: number): Promise<Contestant<FilledDatabase>> {
  const { seed, reset } = await import(DRIZZLE_SEED);
  const { drizzle } = await import(NODE_POSTGRES);
  const { pgTable, integer, varchar, char, timestamp, text, numeric, date } = await import(PG_CORE);
  const customers = pgTable("customers", {
    id: integer("id").primaryKey(),
    firstName: varchar("first_name", { length: 40 }).notNull(),
    lastName: varchar("last_name", { length: 40 }).notNull(),
    email: varchar("email", { length: 120 }).notNull().unique(),
    country: char("country", { length: 2 }).notNull(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
  });
  const orders = pgTable("orders", {
    id: integer("id").primaryKey(),
    customerId: integer("customer_id")
      .notNull()
      .references(() => customers.id),
    status: text("status").notNull(),
    amount: numeric("amount", { precision: 10, scale: 2 }).notNull(),
    placedOn: date("placed_on").notNull(),
    note: varchar("note", { length: 200 }),
  });
  const database = drizzle(DATABASE_URL);
  const [customerRows, orderRows] = [Math.round(CUSTOMERS * scale), Math.round(ORDERS * scale)];
  // biome-ignore lint/suspicious/noExplicitAny: the peer is not installed where types are checked
  const refine = (funcs: any): object => ({
    customers: {
      count: customerRows,
      columns: {
        id: funcs.intPrimaryKey(),
        firstName: funcs.firstName(),
        lastName: funcs.lastName(),
        email: funcs.email(),
        country: funcs.valuesFromArray({ values: ["US", "DE", "FR", "GB"] }),
      },
    },
    orders: {
      count: orderRows,
      columns: {
        id: funcs.intPrimaryKey(),
        status: funcs.valuesFromArray({ values: ["cart", "placed", "paid", "shipped"] }),
        amount: funcs.number({ minValue: 1, maxValue: 9999, precision: 100 }),
        note: funcs.loremIpsum({ sentencesCount: 1 }),
      },
    },
  });
  return {
    async run() {
      await reset(database, { customers, orders });
      await seed(database, { customers, orders }).refine(refine);
      return { rows: customerRows + orderRows };
    },
  };
}
