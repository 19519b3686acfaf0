import { chainTooLong, MAX_CHAIN } from "./chain.js";
import type { IssueList } from "./issue-list.js";
import type { FieldPlan, TablePlan } from "./table-plan.js";
import { cycleError } from "./table-plan.js";

/**
 * Reports cells that read each other in a circle, and chains of cells too long to evaluate. A circle that leads only to earlier rows of a table ends by itself.
 *
 * @param tables - All tables, every field prepared.
 * @param issues - Where circles are reported.
 */
export function findCycles(tables: ReadonlyMap<string, TablePlan>, issues: IssueList): void {
  const done = new Set<FieldPlan>();
  const trail: { field: FieldPlan; earlier: boolean }[] = [];
  const onTrail = new Map<FieldPlan, number>();
  const heights = new Map<FieldPlan, number>();
  const visit = (field: FieldPlan): void => {
    if (done.has(field)) return;
    onTrail.set(field, trail.length);
    for (const dependency of field.dependencies) {
      trail.push({ field, earlier: dependency.reach === "earlier" });
      const start = onTrail.get(dependency.field);
      if (start === undefined) visit(dependency.field);
      else if (!trail.slice(start).some((step) => step.earlier)) {
        const circle = trail.slice(start).map((step) => step.field);
        issues.guard(field, () => {
          throw cycleError([...circle, dependency.field].map((member) => member.path));
        });
      }
      trail.pop();
    }
    onTrail.delete(field);
    const height = 1 + field.dependencies.reduce((most, dependency) => Math.max(most, heights.get(dependency.field) ?? 0), 0);
    heights.set(field, height);
    if (height === MAX_CHAIN + 1) {
      issues.guard(field, () => {
        throw chainTooLong(field.path);
      });
    }
    done.add(field);
  };
  for (const table of tables.values()) for (const field of table.fields.values()) visit(field);
}
