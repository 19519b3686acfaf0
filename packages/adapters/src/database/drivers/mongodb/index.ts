export { mongodb } from "./mongodb-driver.js";
