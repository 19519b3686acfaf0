export { cel } from "./plugin/cel-plugin.js";
