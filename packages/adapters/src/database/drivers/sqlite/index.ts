export { sqlite } from "./sqlite-driver.js";
