declare module "pg" {
  import type { PgModule } from "./pg-client.js";

  export const Client: PgModule["Client"];
  export const types: PgModule["types"];
  const pg: PgModule;
  export default pg;
}

declare module "pg-copy-streams" {
  import type { Writable } from "node:stream";

  export function from(sql: string): Writable;
}
