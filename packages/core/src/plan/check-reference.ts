import type { FieldNode } from "../definition/node.js";
import { SeedbedError } from "../errors/seedbed-error.js";
import { createDistribution, type DistributionOptions } from "../random/distributions/index.js";

/** Ways of choosing a parent: one decides, so a second one would be ignored. */
const CHOICES = ["with", "weight", "distribution", "acyclic"] as const;

/**
 * Refuses options of a reference that contradict each other or its table, so that none is ignored.
 *
 * @param node - The reference's node.
 * @param place - Whether uniqueness or the table decides its parent.
 * @throws SeedbedError `OPTION_INVALID`, or what a bad distribution is refused with.
 */
export function checkReference(
  node: FieldNode,
  place: { readonly unique: boolean; readonly ownTable: boolean; readonly perParent: boolean },
): void {
  const given = CHOICES.filter((name) => node[name] !== undefined && node[name] !== false && node[name] !== "uniform");
  const [first, second] = given;
  const evenly = first === "distribution" && second === "acyclic";
  if (first !== undefined && second !== undefined && !evenly) {
    throw refuse(second, `${first} and ${second} both choose the parent`, "keep one of them");
  }
  if (place.unique && first !== undefined) {
    throw refuse(first, `uniqueness decides the parent, ${first} cannot`, `drop unique() or ${first}`);
  }
  if (node.acyclic === true && !place.ownTable) {
    throw refuse("acyclic", "acyclic applies to references to the own table", "drop it");
  }
  if (node.pick === "parent" && !place.perParent) {
    throw refuse("pick", 'pick: "parent" needs a table made per the table referred to', "drop it");
  }
  checkDistribution(node.distribution);
}

function checkDistribution(distribution: unknown): void {
  if (typeof distribution !== "object" || distribution === null) return;
  try {
    createDistribution(distribution as DistributionOptions);
  } catch (error) {
    if (!(error instanceof SeedbedError)) throw error;
    const at = typeof error.details.path === "string" ? `.${error.details.path}` : "";
    throw new SeedbedError(error.code, error.message, {
      ...(error.hint === undefined ? {} : { hint: error.hint }),
      details: { ...error.details, option: `distribution${at}` },
    });
  }
}

function refuse(option: string, message: string, hint: string): SeedbedError {
  return new SeedbedError("OPTION_INVALID", message, { hint, details: { option } });
}
