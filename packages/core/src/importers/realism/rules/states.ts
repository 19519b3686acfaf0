import type { NameRule } from "../contract/name-rule.js";
import { choice, pattern } from "./nodes.js";
import { TAGS } from "./shared-words.js";

/** States, roles and levels. */
export const stateRules: readonly NameRule[] = [
  { subject: "a category", names: ["category", "category name"], score: 0.65, not: ["product", "event"], node: choice(TAGS) },
  {
    subject: "a state of work",
    names: ["order status"],
    score: 0.8,
    node: choice(["pending", "paid", "shipped", "delivered", "cancelled"], [15, 20, 20, 40, 5]),
  },
  {
    subject: "a state of work",
    names: ["status", "state"],
    context: ["order", "shipment", "purchase"],
    score: 0.75,
    node: choice(["pending", "paid", "shipped", "delivered", "cancelled"], [15, 20, 20, 40, 5]),
  },
  {
    subject: "a state of a payment",
    names: ["status", "state"],
    context: ["payment", "transaction", "charge", "refund", "invoice"],
    score: 0.75,
    node: choice(["pending", "succeeded", "failed", "refunded"], [15, 75, 6, 4]),
  },
  {
    subject: "a state of work",
    names: ["status", "state"],
    context: ["task", "ticket", "issue", "todo", "job", "case"],
    score: 0.75,
    node: choice(["open", "in_progress", "done", "blocked"], [35, 25, 35, 5]),
  },
  {
    subject: "a state of an account",
    names: ["status"],
    context: ["user", "account", "member", "subscription", "customer", "employee", "subscriber"],
    score: 0.7,
    node: choice(["active", "inactive", "pending", "suspended"], [75, 12, 9, 4]),
  },
  {
    subject: "a state",
    names: ["status"],
    score: 0.55,
    alone: true,
    not: ["http", "response"],
    node: choice(["active", "inactive", "pending", "archived"], [60, 15, 15, 10]),
  },
  {
    subject: "a role",
    names: ["role", "user role", "access level", "permission level"],
    score: 0.75,
    not: ["job", "movie", "film", "cast"],
    node: choice(["admin", "editor", "member", "viewer"], [5, 15, 50, 30]),
  },
  {
    subject: "a plan of a subscription",
    names: ["plan", "plan name", "subscription plan", "tier", "subscription tier", "plan type"],
    score: 0.75,
    alone: true,
    node: choice(["free", "basic", "pro", "enterprise"], [50, 25, 18, 7]),
  },
  {
    subject: "a level of skill",
    names: ["skill level", "experience level", "difficulty", "difficulty level"],
    score: 0.85,
    node: choice(["beginner", "intermediate", "advanced"]),
  },
  {
    subject: "a reference",
    names: [
      "reference",
      "reference number",
      "ref no",
      "reference code",
      "confirmation number",
      "booking reference",
      "confirmation code",
      "record locator",
      "pnr",
      "ticket number",
      "case number",
    ],
    score: 0.75,
    node: pattern("[A-Z0-9]{6}"),
  },
];
