import type { Goal } from "../goal/goal.js";
import type { Draft } from "./draft.js";

/**
 * Asks that a member is there.
 *
 * @param draft - The draft, changed.
 * @param name - The member.
 * @param goal - The schema that asks.
 * @param keyword - The keyword that asks.
 * @returns False when it must not be there.
 */
export function requireMember(draft: Draft, name: string, goal: Goal, keyword: string): boolean {
  if (draft.object.forbidden.has(name)) return draft.fail(goal.node.pointer, keyword, "not");
  if (!draft.object.required.has(name)) draft.object.required = new Set(draft.object.required).add(name);
  return true;
}

/** Asks that a member is not there; false when it must be. */
export function forbidMember(draft: Draft, name: string, goal: Goal, keyword: string): boolean {
  if (draft.object.required.has(name)) return draft.fail(goal.node.pointer, keyword, "required");
  if (!draft.object.forbidden.has(name)) draft.object.forbidden = new Set(draft.object.forbidden).add(name);
  return true;
}

/** Asks that a member is there and meets a goal. */
export function requireMeeting(draft: Draft, name: string, inner: Goal, goal: Goal, keyword: string): boolean {
  if (!requireMember(draft, name, goal, keyword)) return false;
  const { object } = draft;
  object.members = new Map(object.members).set(name, [...(object.members.get(name) ?? []), inner]);
  return true;
}
