import { NUMBER_FUNCTIONS } from "./number-functions.js";
import type { SqlFunctions } from "./sql-function.js";
import { TEXT_FUNCTIONS } from "./text-functions.js";
import { TIME_FUNCTIONS } from "./time-functions.js";
import { VALUE_FUNCTIONS } from "./value-functions.js";

/** Every function that conditions may call. */
export const FUNCTIONS: SqlFunctions = {
  ...TEXT_FUNCTIONS,
  ...NUMBER_FUNCTIONS,
  ...TIME_FUNCTIONS,
  ...VALUE_FUNCTIONS,
};
