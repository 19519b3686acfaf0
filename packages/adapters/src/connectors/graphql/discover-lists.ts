import type { ColumnSchema, FieldNode, ValueType } from "@seedbed/core";
import type { GraphQLField, GraphQLObjectType, GraphQLOutputType, GraphQLSchema } from "graphql";
import { createColumn } from "../table/column.js";
import type { GraphqlList, GraphqlMutation } from "./graphql-list.js";
import type { GraphqlCreate } from "./graphql-options.js";
import type { GraphqlLibrary } from "./load-graphql.js";

type Field = GraphQLField<unknown, unknown>;

const SCALARS: Readonly<Record<string, ValueType>> = {
  Int: { type: "int" },
  Float: { type: "float" },
  Boolean: { type: "bool" },
  String: { type: "string" },
  // Of ids, servers send texts or whole numbers, and the specification lets both be written as texts.
  ID: { type: "string" },
};

/**
 * Finds the lists of a schema: fields of the query type that give lists of objects, or connections of Relay, and need no arguments.
 *
 * @param schema - From introspection.
 * @param library - The `graphql` package.
 * @param creates - Mutations by table, where names do not tell.
 * @source GraphQL Cursor Connections Specification, sections 2 to 4.
 */
export function discoverLists(
  schema: GraphQLSchema,
  library: GraphqlLibrary,
  creates: Readonly<Record<string, GraphqlCreate>>,
): readonly GraphqlList[] {
  const queries = Object.values(schema.getQueryType()?.getFields() ?? {});
  return queries.flatMap((field): GraphqlList[] => {
    const node = findNode(field, library);
    if (node === undefined || field.args.some(library.isRequiredArgument)) return [];
    const members = Object.values(node.type.getFields()).flatMap((member) => toMember(member, library));
    if (members.length === 0) return [];
    const names = members.map(({ selection }) => selection).join(" ");
    const takes = (name: string): boolean => field.args.some((each) => each.name === name);
    const isPaged = node.isConnection && takes("first") && takes("after");
    const head = isPaged ? "query ($first: Int, $after: String)" : "query";
    const call = isPaged ? `${field.name}(first: $first, after: $after)` : field.name;
    const body = node.isConnection ? `edges { node { ${names} } } pageInfo { hasNextPage endCursor }` : names;
    const list = {
      name: field.name,
      query: `${head} { ${call} { ${body} } }`,
      path: field.name,
      variables: {},
      columns: members.map(({ column }) => column),
      fields: Object.fromEntries(
        members.flatMap(({ column, field: known }) => (known === undefined ? [] : [[column.name, known]])),
      ),
    };
    return [{ ...list, create: findCreate(schema, library, field.name, node.type, creates[field.name]) }];
  });
}

function findNode(
  field: Field,
  { getNullableType, getNamedType, isListType, isObjectType }: GraphqlLibrary,
): { readonly type: GraphQLObjectType; readonly isConnection: boolean } | undefined {
  const outer: GraphQLOutputType = getNullableType(field.type);
  const named = getNamedType(field.type);
  if (!isObjectType(named)) return undefined;
  if (isListType(outer)) return { type: named, isConnection: false };
  const { edges, pageInfo } = named.getFields();
  const edge = edges === undefined ? undefined : getNamedType(edges.type);
  const node = isObjectType(edge) ? edge.getFields()["node"] : undefined;
  const type = node === undefined ? undefined : getNamedType(node.type);
  return pageInfo !== undefined && isObjectType(type) ? { type, isConnection: true } : undefined;
}

interface Member {
  readonly column: ColumnSchema;
  readonly selection: string;
  readonly field: FieldNode | undefined;
}

/** Scalars, enums, lists of them; of an object only its id, as the table of its own has the rest. */
function toMember(member: Field, library: GraphqlLibrary): Member[] {
  const { name, type, args } = member;
  if (args.some(library.isRequiredArgument)) return [];
  const nullable = !library.isNonNullType(type);
  const named = library.getNamedType(type);
  const isList = library.isListType(library.getNullableType(type));
  if (library.isObjectType(named)) {
    const id = named.getFields()["id"];
    const isPlain = !isList && id !== undefined && library.isScalarType(library.getNamedType(id.type));
    return isPlain
      ? [{ column: createColumn(name, { type: "json" }, { nullable }), selection: `${name} { id }`, field: undefined }]
      : [];
  }
  const isEnum = library.isEnumType(named);
  if (!isEnum && !library.isScalarType(named)) return [];
  const plain: ValueType = isEnum ? { type: "string" } : (SCALARS[named.name] ?? { type: "json" });
  const primaryKey = name === "id" && !nullable && !isList;
  const column = createColumn(name, isList ? { type: "json" } : plain, { nullable, primaryKey });
  const values = isEnum && !isList ? named.getValues().map((value) => value.name) : [];
  const known = values.length === 0 ? undefined : { kind: "enum", values, ...(nullable ? { nullFraction: 0.1 } : {}) };
  return [{ column, selection: name, field: known }];
}

/** A mutation called like the type: `createUser`, with the columns as arguments or as members of one input. */
function findCreate(
  schema: GraphQLSchema,
  library: GraphqlLibrary,
  table: string,
  type: GraphQLObjectType,
  given: GraphqlCreate | undefined,
): GraphqlMutation | undefined {
  const mutations = schema.getMutationType()?.getFields() ?? {};
  const name =
    given?.mutation ??
    [`create${type.name}`, `add${type.name}`, `insert${type.name}`].find((each) => Object.hasOwn(mutations, each));
  const mutation = name === undefined || !Object.hasOwn(mutations, name) ? undefined : mutations[name];
  if (mutation === undefined || name === undefined || table === "") return undefined;
  const only = mutation.args.length === 1 ? mutation.args[0] : undefined;
  const argument =
    given?.argument ?? (only !== undefined && library.isInputObjectType(library.getNamedType(only.type)) ? only.name : undefined);
  const inputs = mutation.args.filter((each) => argument === undefined || each.name === argument);
  const input = argument === undefined ? undefined : library.getNamedType(inputs[0]?.type);
  const columns =
    input !== undefined && library.isInputObjectType(input) ? Object.keys(input.getFields()) : inputs.map((each) => each.name);
  const head = inputs.map((each) => `$${each.name}: ${String(each.type)}`).join(", ");
  const call = inputs.map((each) => `${each.name}: $${each.name}`).join(", ");
  const result = library.getNamedType(mutation.type);
  const selection = library.isObjectType(result) ? " { __typename }" : "";
  return { query: `mutation (${head}) { ${name}(${call})${selection} }`, argument, columns };
}
