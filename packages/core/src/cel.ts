export { cel as celEngine } from "./expression/cel.js";
export { cel } from "./plugin/cel-plugin.js";
