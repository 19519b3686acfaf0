import type { Breaker } from "./candidate.js";
import { breakConst, breakEnum, breakType, breakUnion } from "./choices.js";
import { breakContains, breakMaxContains, breakMaxItems, breakMinItems, breakRestItems, breakUniqueItems } from "./items.js";
import {
  breakAdditional,
  breakDependentRequired,
  breakForbidden,
  breakMaxProperties,
  breakMinProperties,
  breakPropertyNames,
  breakRequired,
} from "./members.js";
import { breakExclusiveMaximum, breakExclusiveMinimum, breakMaximum, breakMinimum, breakMultipleOf } from "./numbers.js";
import { breakFormat, breakMaxLength, breakMinLength, breakPattern } from "./texts.js";

/** What breaks rules by a small change, by keyword. Rules of other keywords are broken by construction alone. */
export const BREAKERS: ReadonlyMap<string, Breaker> = /* @__PURE__ */ new Map<string, Breaker>([
  ["type", breakType],
  ["enum", breakEnum],
  ["const", breakConst],
  ["anyOf", breakUnion],
  ["oneOf", breakUnion],
  ["minimum", breakMinimum],
  ["maximum", breakMaximum],
  ["exclusiveMinimum", breakExclusiveMinimum],
  ["exclusiveMaximum", breakExclusiveMaximum],
  ["multipleOf", breakMultipleOf],
  ["minLength", breakMinLength],
  ["maxLength", breakMaxLength],
  ["pattern", breakPattern],
  ["format", breakFormat],
  ["minItems", breakMinItems],
  ["maxItems", breakMaxItems],
  ["uniqueItems", breakUniqueItems],
  ["items", breakRestItems],
  ["additionalItems", breakRestItems],
  ["unevaluatedItems", breakRestItems],
  ["contains", breakContains],
  ["maxContains", breakMaxContains],
  ["required", breakRequired],
  ["minProperties", breakMinProperties],
  ["maxProperties", breakMaxProperties],
  ["propertyNames", breakPropertyNames],
  ["additionalProperties", breakAdditional],
  ["unevaluatedProperties", breakAdditional],
  ["properties", breakForbidden],
  ["patternProperties", breakForbidden],
  ["dependentRequired", breakDependentRequired],
  ["dependencies", breakDependentRequired],
]);
