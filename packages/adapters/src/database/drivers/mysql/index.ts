export { mysql } from "./mysql-driver.js";
