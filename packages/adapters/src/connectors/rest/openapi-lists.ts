import type { ColumnSchema } from "@seedbed/core";
import type { MediaType, OpenApi, Operation } from "@seedbed/core/openapi";
import { resolveSchema, schemaColumns } from "../table/schema-columns.js";
import { guessPaging } from "./guess-paging.js";
import type { RestList } from "./rest-list.js";

/**
 * The lists of an OpenAPI document: what a GET without path parameters answers with a list of objects, or an object with one
 * such list in it.
 *
 * @param api - The document.
 */
export function findOpenApiLists(api: OpenApi): readonly RestList[] {
  const operations = Object.values(api.operations);
  const taken = new Set<string>();
  return operations.flatMap((operation): RestList[] => {
    if (operation.method !== "GET" || operation.path.includes("{")) return [];
    const schema = successSchema(operation);
    const found = schema === undefined ? undefined : findRows(schema);
    if (schema === undefined || found === undefined) return [];
    const create = operations.find(({ method, path }) => method === "POST" && path === operation.path);
    return [
      {
        name: uniqueName(operation.path, taken),
        path: operation.path,
        rows: found.path,
        schema: found.columns,
        paging: guessPaging(operation, schema),
        ...(create?.requestBody === undefined || json(create.requestBody.content) === undefined ? {} : { create: {} }),
      },
    ];
  });
}

function successSchema(operation: Operation): unknown {
  const response = operation.responses.find(({ status }) => /^2/.test(status));
  return response === undefined ? undefined : json(response.content)?.schema?.jsonSchema;
}

function json(content: readonly MediaType[]): MediaType | undefined {
  return content.find(({ type }) => /^application\/([\w.-]+\+)?json\b/i.test(type));
}

function findRows(schema: unknown): { readonly path: string; readonly columns: readonly ColumnSchema[] } | undefined {
  const whole = rowsOf(schema, schema);
  if (whole !== undefined) return { path: "", columns: whole };
  const { properties } = resolveSchema(schema, schema);
  const members = typeof properties === "object" && properties !== null ? Object.entries(properties) : [];
  const lists = members.flatMap(([name, member]) => {
    const columns = rowsOf(member, schema);
    return columns === undefined ? [] : [{ path: name, columns }];
  });
  return lists.length === 1 ? lists[0] : undefined;
}

function rowsOf(schema: unknown, root: unknown): readonly ColumnSchema[] | undefined {
  const { type, items } = resolveSchema(schema, root);
  if (type !== "array" || items === undefined) return undefined;
  // References inside go to the root, so the part is looked at with it.
  return schemaColumns(items, root);
}

function uniqueName(path: string, taken: Set<string>): string {
  const steps = path.split("/").filter((step) => step !== "");
  const last = steps.at(-1) ?? "root";
  const plain = (taken.has(last) ? steps.join("_") : last).replace(/[^\w]+/g, "_");
  const base = plain === "" ? "root" : plain;
  let name = base;
  for (let i = 2; taken.has(name); i++) name = `${base}_${i}`;
  taken.add(name);
  return name;
}
