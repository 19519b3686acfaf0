import {
  type AnyField,
  createDataset,
  type DatasetDefinition,
  defineDataset,
  type Field,
  f,
  table as fieldTable,
  isSeedbedError,
  SeedbedError,
  type Table,
} from "../../../index.js";
import type { SchemaOptions } from "../../generate/schema-options.js";
import { table } from "../../generate/schema-table.js";
import { describeEntity, isObjectSchema } from "../entity/describe-entity.js";
import type { Entity, Reference } from "../entity/entity.js";
import { EntityIndex } from "../entity/entity-index.js";
import { toEntityName } from "../entity/entity-name.js";
import { findReferences } from "../entity/find-references.js";
import type { ApiSchema } from "../schema/api-schema.js";
import type { SchemaRoom } from "../schema/schema-room.js";
import { createKeyField } from "./key-field.js";
import { toTableName } from "./table-name.js";

/** Options of {@link toDatasetDefinition}. */
export interface ToDatasetOptions {
  /** Rows of a table: 100 unless stated, or by component: `{ User: 20 }`. */
  readonly rows?: number | Readonly<Record<string, number>> | undefined;
  /** Fields in the place of members, by component and member: `{ User: { email: f.email() } }`. */
  readonly overrides?: Readonly<Record<string, Readonly<Record<string, unknown>>>> | undefined;
}

const DEFAULT_ROWS = 100;

interface Component {
  readonly component: string;
  readonly entity: Entity;
  readonly table: string;
  readonly key: AnyField | undefined;
  readonly rows: number;
}

/**
 * Turns component schemas into tables: one for each object with an id, with references where members are named after another.
 *
 * @param schemas - Component schemas by name.
 * @param room - The document's schemas.
 * @param schemaOptions - How schemas are read.
 * @param options - Rows, fields of one's own.
 * @throws SeedbedError `OPENAPI_NO_ENTITIES` when no component has an id.
 */
export function toDatasetDefinition(
  schemas: Readonly<Record<string, ApiSchema>>,
  room: SchemaRoom,
  schemaOptions: SchemaOptions,
  options: ToDatasetOptions,
): DatasetDefinition {
  const components = findComponents(schemas, room, options);
  if (components.size === 0) {
    throw new SeedbedError("OPENAPI_NO_ENTITIES", "no component schema is an object with an id", {
      hint: "tables are made of components such as User with a member id, userId or uuid",
      details: { schemas: Object.keys(schemas).slice(0, 100) },
    });
  }
  const entities = new EntityIndex(new Map([...components].map(([name, { entity }]) => [name, entity] as const)));
  const tables: Record<string, Table<Record<string, AnyField>>> = Object.create(null);
  for (const part of components.values()) {
    const overrides: Record<string, unknown> = Object.create(null);
    if (part.key !== undefined) overrides[part.entity.idProperty!] = part.key;
    for (const reference of findReferences(part.entity, entities, room)) {
      const field = referenceField(reference, part, components.get(reference.target)!);
      if (field !== undefined) overrides[reference.property] = field;
    }
    const own =
      options.overrides !== undefined && Object.hasOwn(options.overrides, part.component)
        ? options.overrides[part.component]
        : {};
    const all = { ...schemaOptions.overrides, ...overrides, ...own };
    const { schema, ...judged } = part.entity.schema.tableSource();
    tables[part.table] = table(part.rows, schema as object, { ...schemaOptions, ...judged, overrides: all });
  }
  return defineDataset(tables as never) as DatasetDefinition;
}

/** Of several components that stand for one thing, such as `User` and `UserSummary`, the one with the most members. */
function findComponents(
  schemas: Readonly<Record<string, ApiSchema>>,
  room: SchemaRoom,
  { rows }: ToDatasetOptions,
): ReadonlyMap<string, Component> {
  const found = new Map<string, Component>();
  for (const [component, { place }] of Object.entries(schemas)) {
    if (!isObjectSchema(place, room)) continue;
    const name = toEntityName(component);
    const entity = describeEntity(name, place, room);
    if (entity.idSchema === undefined) continue;
    if ((found.get(name)?.entity.properties.size ?? 0) >= entity.properties.size) continue;
    const count =
      typeof rows === "object" ? (Object.hasOwn(rows, component) ? rows[component]! : DEFAULT_ROWS) : (rows ?? DEFAULT_ROWS);
    const key = keyThatFits(entity, count);
    found.set(name, { component, entity, table: toTableName(name), key, rows: count });
  }
  return found;
}

/** A key whose values are too few for the rows is none. */
function keyThatFits({ idSchema }: Entity, rows: number): AnyField | undefined {
  const key = createKeyField(idSchema!, rows);
  if (key === undefined) return undefined;
  try {
    readKey(key, rows);
    return key;
  } catch (error) {
    if (isSeedbedError(error)) return undefined;
    throw error;
  }
}

function referenceField({ kind, schema }: Reference, part: Component, target: Component): AnyField | undefined {
  if (kind !== "id" || target.key === undefined) return undefined;
  const allowsNull = schema.accepts(null);
  if (!schema.accepts(readKey(target.key, target.rows))) return undefined;
  const to = `${target.table}.${target.entity.idProperty!}`;
  if (target === part) return allowsNull ? f.ref(to, { acyclic: true, nullFraction: 0.2 }) : f.ref(to);
  return allowsNull ? f.ref(to, { nullFraction: 0.1 }) : f.ref(to);
}

/** The first value of a key; the plan checks that there are enough. */
function readKey(key: AnyField, rows: number): unknown {
  const { keys } = createDataset(defineDataset({ keys: fieldTable(Math.max(1, rows), { key: key as Field<unknown> }) }), {
    seed: 0,
  }).tables;
  return (keys.at(0) as { readonly key: unknown }).key;
}
