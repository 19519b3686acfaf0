import { createAdapterError } from "../errors/adapter-error.js";
import type { TransformKind } from "./contract/transform.js";
import { aggregateTransform } from "./kinds/aggregate.js";
import { castTransform } from "./kinds/cast.js";
import { cleanTransform } from "./kinds/clean.js";
import { deduplicateTransform } from "./kinds/deduplicate.js";
import { deriveTransform } from "./kinds/derive.js";
import { filterTransform } from "./kinds/filter.js";
import { flattenTransform } from "./kinds/flatten.js";
import { joinTransform } from "./kinds/join.js";
import { renameTransform } from "./kinds/rename.js";
import { selectTransform } from "./kinds/select.js";

/** Every kind of transform there is. A new one is its file and a line here. */
export const TRANSFORMS: readonly TransformKind[] = [
  renameTransform,
  selectTransform,
  castTransform,
  deriveTransform,
  filterTransform,
  joinTransform,
  flattenTransform,
  aggregateTransform,
  deduplicateTransform,
  cleanTransform,
];

/**
 * Finds a kind of transform.
 *
 * @param kind - Its name.
 * @param more - Kinds beside those of {@link TRANSFORMS}.
 * @throws SeedbedError `TRANSFORM_UNKNOWN`.
 */
export function findTransform(kind: string, more: readonly TransformKind[] = []): TransformKind {
  const all = [...TRANSFORMS, ...more];
  const found = all.find((candidate) => candidate.kind === kind);
  if (found !== undefined) return found;
  const known = all.map((candidate) => candidate.kind);
  throw createAdapterError("TRANSFORM_UNKNOWN", `there is no transform "${kind}"`, {
    hint: `use one of ${known.join(", ")}`,
    details: { kind, known },
  });
}
