import type { FieldNode } from "@seedbed/core";
import type { MadeNode, NodeRequest } from "./node-request.js";

const DIGITS = "[1-9][0-9]{0,2}";

/** Texts of types that have few rules, by PostgreSQL's name for them. */
const PATTERNS: Readonly<Record<string, string>> = {
  point: `\\(${DIGITS}\\.[0-9],${DIGITS}\\.[0-9]\\)`,
  line: `\\{${DIGITS},${DIGITS},${DIGITS}\\}`,
  lseg: `\\[\\(${DIGITS},${DIGITS}\\),\\(${DIGITS},${DIGITS}\\)\\]`,
  box: "\\([5-9][0-9],[5-9][0-9]\\),\\([1-4][0-9],[1-4][0-9]\\)",
  path: `\\[\\(${DIGITS},${DIGITS}\\),\\(${DIGITS},${DIGITS}\\)\\]`,
  polygon: "\\(\\(0,0\\),\\([1-9]{1,2},0\\),\\([1-9]{1,2},[1-9]{1,2}\\)\\)",
  circle: `<\\(${DIGITS},${DIGITS}\\),[1-9]>`,
  int4range: "\\[[1-9][0-9]?,1[0-9]{2}\\)",
  int8range: "\\[[1-9][0-9]?,1[0-9]{2}\\)",
  numrange: "\\[[1-9][0-9]?\\.5,1[0-9]{2}\\)",
  daterange: "\\[2024-0[1-6]-1[0-9],2024-(?:0[7-9]|1[0-2])-1[0-9]\\)",
  tsrange: "\\[2024-0[1-6]-1[0-9] 08:00,2024-(?:0[7-9]|1[0-2])-1[0-9] 17:00\\)",
  tstzrange: "\\[2024-0[1-6]-1[0-9] 08:00\\+00,2024-(?:0[7-9]|1[0-2])-1[0-9] 17:00\\+00\\)",
  int4multirange: "\\{\\[[1-9][0-9]?,1[0-9]{2}\\)\\}",
  tsvector: "[a-z]{3,8} [a-z]{3,8} [a-z]{3,8}",
  tsquery: "[a-z]{3,8}",
  hstore: '"[a-z]{3,6}"=>"[a-z0-9]{1,8}"',
  ltree: "[a-z]{3,8}(?:\\.[a-z]{3,8}){0,3}",
  pg_lsn: "[0-9A-F]{1,6}/[0-9A-F]{1,8}",
  txid_snapshot: "1[0-9]:2[0-9]:",
  jsonpath: "\\$\\.[a-z]{3,8}",
  oid: "[1-9][0-9]{0,5}",
  name: "[a-z]{4,12}",
  cidr: "10\\.[1-9][0-9]?\\.[1-9][0-9]?\\.0/24",
  macaddr8: "02:[0-9a-f]{2}:[0-9a-f]{2}:[0-9a-f]{2}:[0-9a-f]{2}:[0-9a-f]{2}:[0-9a-f]{2}:[0-9a-f]{2}",
  xml: "<v>[a-z]{3,8}</v>",
};

/** Makes the field of an element or a member. */
export type MakeInner = (request: NodeRequest) => MadeNode | undefined;

/**
 * A field of a type that is neither a number, a moment nor a text.
 *
 * @param request - The column.
 * @param makeInner - Makes the fields of elements and members.
 * @returns Undefined when there is none.
 */
export function makeOther(request: NodeRequest, makeInner: MakeInner): MadeNode | undefined {
  const { type, space } = request;
  const sure = (space.tests ?? []).length === 0 && (space.excluded ?? []).length === 0 && (space.patterns ?? []).length === 0;
  const node = nodeOf(request, makeInner);
  return node === undefined ? undefined : { node, sure: sure || type.kind === "bits" };
}

function nodeOf(request: NodeRequest, makeInner: MakeInner): FieldNode | undefined {
  const { type, space } = request;
  switch (type.kind) {
    case "uuid":
      return { kind: "uuid" };
    case "bytes": {
      const minLength = space.minLength ?? 0;
      const most = Math.min(space.maxLength ?? 100_000, type.length ?? 100_000);
      if (type.fixed === true) return { kind: "bytes", length: most };
      return minLength > most
        ? undefined
        : {
            kind: "bytes",
            minLength: Math.max(minLength, Math.min(16, most)),
            maxLength: Math.min(most, Math.max(minLength, 32)),
          };
    }
    case "json":
      return jsonNode(space.jsonType);
    case "array":
      return arrayNode(request, makeInner);
    case "bits": {
      const length = type.length ?? 1;
      return { kind: "pattern", source: type.fixed === false ? `[01]{1,${Math.min(length, 64)}}` : `[01]{${length}}` };
    }
    case "ip":
      return { kind: "ip" };
    case "mac":
      return /8$/.test(type.sql) ? patternOf("macaddr8") : { kind: "mac" };
    case "network":
      return patternOf("cidr");
    case "xml":
      return patternOf("xml");
    case "vector": {
      const size = Math.min(type.length ?? 3, 4000);
      const part = { kind: "float", min: -1, max: 1, precision: 3 };
      return { kind: "json", shape: { kind: "array", of: part, length: size } };
    }
    case "composite": {
      const members = Object.entries(type.fields ?? {}).map(
        ([column, inner]) => makeInner({ ...request, column, type: inner, space: {}, unique: false })?.node,
      );
      return members.length === 0 || members.includes(undefined) ? undefined : { kind: "sql.composite", fields: members };
    }
    default:
      return patternOf(type.sql.replace(/^.*\./, "").replace(/\(.*$/, "").replaceAll('"', ""));
  }
}

function patternOf(name: string): FieldNode | undefined {
  return Object.hasOwn(PATTERNS, name) ? { kind: "pattern", source: PATTERNS[name] } : undefined;
}

function jsonNode(jsonType: string | undefined): FieldNode {
  const text: FieldNode = { kind: "string", minLength: 3, maxLength: 10, alphabet: "alpha" };
  switch (jsonType) {
    case "array":
      return { kind: "json", shape: { kind: "array", of: text, min: 0, max: 4 } };
    case "string":
      return { kind: "json", shape: text };
    case "number":
      return { kind: "json", shape: { kind: "int", min: 0, max: 1000 } };
    case "boolean":
      return { kind: "json", shape: { kind: "bool" } };
    default:
      return { kind: "json", depth: 1, size: 3 };
  }
}

function arrayNode(request: NodeRequest, makeInner: MakeInner): FieldNode | undefined {
  const { type, space } = request;
  if (type.of === undefined) return undefined;
  const of = makeInner({ ...request, type: type.of, space: {}, unique: false })?.node;
  const min = space.minLength ?? 1;
  const max = Math.max(min, Math.min(space.maxLength ?? 4, Math.max(min, 4)));
  return of === undefined ? undefined : { kind: "array", of, min: Math.min(min, max), max };
}
