/** Every built-in kind of field, one line each: the members of `f`. */
export { avg, count, first, last, max, min, sum } from "./aggregate.js";
export { copy } from "./copy.js";
export { derived } from "./derived.js";
export { enumeration as enum } from "./enum.js";
export { int } from "./int.js";
export { ref } from "./ref.js";
export { sequence } from "./sequence.js";
export { uuid } from "./uuid.js";
