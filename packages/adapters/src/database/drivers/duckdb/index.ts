export { duckdb } from "./duckdb-driver.js";
