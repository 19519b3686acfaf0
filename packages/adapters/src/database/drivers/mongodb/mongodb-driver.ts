import type { DatabaseDriver } from "../../driver/database.js";
import { toDatabaseError } from "../../failures/database-failure.js";
import { createSecretFilter } from "../../failures/hide-secrets.js";
import { openMongodb } from "./client/open-mongodb.js";
import { MongodbDatabase } from "./mongodb-database.js";
import { createMongodbFailures } from "./mongodb-failures.js";

/**
 * MongoDB, by the package mongodb. Collections are tables, and statements are commands written as JSON.
 *
 * @example
 * ```ts no-run
 * import { mongodb } from "@seedbed/adapters/mongodb";
 *
 * const database = await mongodb.open("mongodb://127.0.0.1:27017/shop");
 * const users = await database.query('{"find": "users", "filter": {"age": 7}}');
 * await database.close();
 * ```
 */
export const mongodb: DatabaseDriver = {
  name: "mongodb",
  schemes: ["mongodb", "mongodb+srv"],
  summary: "MongoDB, by the package mongodb",
  async open(url, client) {
    const failures = createMongodbFailures(createSecretFilter(url));
    try {
      const opened = await openMongodb(url, client);
      const name = /^[a-z+]+:\/\/[^/]*\/([^?/]+)/i.exec(url)?.[1];
      return new MongodbDatabase(opened, name === undefined ? undefined : decodeURIComponent(name), failures);
    } catch (error) {
      throw toDatabaseError(error, "cannot open the database", failures);
    }
  },
};
