export type { Lineage } from "./contract/lineage.js";
export {
  defineTransform,
  type Transform,
  type TransformContext,
  type TransformKind,
  type TransformNode,
} from "./contract/transform.js";
export type { AggregateField, AggregateNode } from "./kinds/aggregate.js";
export type { CastNode, CastType } from "./kinds/cast.js";
export type { CleanNode } from "./kinds/clean.js";
export type { DeduplicateNode } from "./kinds/deduplicate.js";
export type { DeriveNode } from "./kinds/derive.js";
export type { FilterNode } from "./kinds/filter.js";
export type { FlattenNode } from "./kinds/flatten.js";
export type { JoinNode } from "./kinds/join.js";
export type { RenameNode } from "./kinds/rename.js";
export type { SelectNode } from "./kinds/select.js";
export { type TransformedSource, type TransformOptions, transformSource } from "./transform-source.js";
export { TRANSFORMS } from "./transforms.js";
