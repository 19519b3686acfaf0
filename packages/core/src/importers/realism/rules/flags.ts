import type { FieldNode } from "../../../index.js";
import type { NameRule } from "../contract/name-rule.js";

/** Yes or no, with the share of yes. */
function flag(trueFraction: number): FieldNode {
  return { kind: "bool", trueFraction };
}

const TYPES = ["boolean"] as const;
/** Words that turn a flag around: `isNotActive`. */
const NOT = ["not", "non", "never", "no", "in", "un"];

/** Flags: how often they are set. */
export const flagRules: readonly NameRule[] = [
  {
    subject: "a flag that is mostly set",
    names: [
      "active",
      "enabled",
      "verified",
      "confirmed",
      "available",
      "visible",
      "valid",
      "published",
      "in stock",
      "approved",
      "subscribed",
      "completed",
      "success",
      "successful",
      "public",
    ],
    types: TYPES,
    not: NOT,
    score: 0.85,
    node: flag(0.8),
  },
  {
    subject: "a flag that is rarely set",
    names: [
      "deleted",
      "archived",
      "banned",
      "blocked",
      "disabled",
      "suspended",
      "locked",
      "expired",
      "cancelled",
      "canceled",
      "hidden",
      "removed",
      "flagged",
      "failed",
      "spam",
      "deprecated",
      "inactive",
      "revoked",
      "fraud",
      "fraudulent",
      "overdue",
    ],
    types: TYPES,
    not: NOT,
    score: 0.85,
    node: flag(0.06),
  },
  {
    subject: "a flag that a few have",
    names: ["admin", "premium", "featured", "vip", "pinned", "default", "primary", "urgent", "superuser", "staff", "beta"],
    types: TYPES,
    not: NOT,
    score: 0.8,
    node: flag(0.15),
  },
];
