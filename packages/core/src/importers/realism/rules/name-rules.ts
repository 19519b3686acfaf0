import type { NameRule } from "../contract/name-rule.js";
import { bankingRules } from "./banking.js";
import { calendarRules } from "./calendar.js";
import { commerceRules } from "./commerce.js";
import { contactRules } from "./contact.js";
import { contentRules } from "./content.js";
import { durationRules } from "./durations.js";
import { fileRules } from "./files.js";
import { financeRules } from "./finance.js";
import { flagRules } from "./flags.js";
import { internetRules } from "./internet.js";
import { measureRules } from "./measures.js";
import { mediaRules } from "./media.js";
import { medicalRules } from "./medical.js";
import { orderRules } from "./orders.js";
import { peopleRules } from "./people.js";
import { placeRules } from "./places.js";
import { regionRules } from "./regions.js";
import { securityRules } from "./security.js";
import { sizeRules } from "./sizes.js";
import { stateRules } from "./states.js";
import { technicalRules } from "./technical.js";
import { timeRules } from "./time.js";
import { vehicleRules } from "./vehicles.js";
import { webRules } from "./web.js";
import { workRules } from "./work.js";

/** The built-in rules, one group a subject. Rules of earlier groups win against others that are as sure. */
export const NAME_RULES: readonly NameRule[] = [
  ...peopleRules,
  ...contactRules,
  ...placeRules,
  ...regionRules,
  ...internetRules,
  ...webRules,
  ...commerceRules,
  ...orderRules,
  ...sizeRules,
  ...financeRules,
  ...bankingRules,
  ...workRules,
  ...timeRules,
  ...calendarRules,
  ...durationRules,
  ...technicalRules,
  ...securityRules,
  ...fileRules,
  ...measureRules,
  ...contentRules,
  ...mediaRules,
  ...stateRules,
  ...vehicleRules,
  ...medicalRules,
  ...flagRules,
];
