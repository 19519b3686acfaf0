export type { AuthOptions } from "../../http/auth/auth-options.js";
export type { HttpOptions, TimeoutOptions } from "../../http/client/http-options.js";
export type { PagingOptions } from "../../http/paging/paging-options.js";
export type { ColumnOptions } from "../table/column-options.js";
export { rest } from "./rest.js";
export type { RestCreate, RestOptions, RestTable } from "./rest-options.js";
