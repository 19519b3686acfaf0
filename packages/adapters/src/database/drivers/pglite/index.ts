export { pglite } from "./pglite-driver.js";
