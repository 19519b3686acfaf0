export { postgres } from "./postgres-driver.js";
