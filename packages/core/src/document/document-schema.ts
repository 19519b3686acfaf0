import * as zod from "zod";
import type { DatasetNode, FieldNode } from "../definition/node.js";
import { MODIFIERS } from "../definition/node.js";
import { SeedbedError } from "../errors/seedbed-error.js";
import type { Generator, SchemaParts } from "../generators/contract/generator.js";
import { parseTimestamp } from "../vector/calendar.js";

const NAME = zod.string().min(1).max(200);

/**
 * The zod schema of documents, over all given kinds of field.
 *
 * @param generators - Built-in kinds and plugins' kinds.
 * @throws SeedbedError `PLUGIN_INVALID` when a kind's options use the name of a modifier.
 */
export function createDocumentSchema(generators: readonly Generator[]): zod.ZodType<DatasetNode> {
  const field: zod.ZodType<FieldNode> = zod.lazy(() => union);
  const distribution: zod.ZodType = zod.looseObject({ type: zod.string() });
  const parts: SchemaParts = {
    field,
    distribution,
    moment: zod.string().refine((text) => parseTimestamp(text) !== undefined, {
      error: "not an ISO 8601 date or date-time, such as 2024-05-01 or 2024-05-01T12:30:00Z",
    }),
    number: zod.number(),
    path: NAME,
  };
  const kinds = generators.map((generator) => createKindSchema(generator, parts));
  const union = zod.discriminatedUnion("kind", kinds as [zod.ZodObject, ...zod.ZodObject[]]) as unknown as zod.ZodType<FieldNode>;
  const count = zod.int().min(0);
  const childDistribution = zod.union([zod.enum(["uniform", "zipf"]), zod.looseObject({ type: zod.string() })]);
  const table = zod.strictObject({
    rows: count.optional(),
    per: zod
      .strictObject({ table: NAME, between: zod.tuple([count, count]), distribution: childDistribution.optional() })
      .optional(),
    fields: zod.record(zod.string(), field),
    primaryKey: zod.array(NAME).min(1).optional(),
    unique: zod.array(zod.array(NAME).min(1)).optional(),
    checks: zod.array(zod.string().min(1)).optional(),
    key: NAME.optional(),
    description: zod.string().optional(),
  });
  return zod.strictObject({
    $schema: zod.string().optional(),
    seedbed: zod.literal(1),
    locale: NAME.optional(),
    description: zod.string().optional(),
    tables: zod.record(zod.string(), table),
  }) as unknown as zod.ZodType<DatasetNode>;
}

function createKindSchema(generator: Generator, parts: SchemaParts): zod.ZodObject {
  const options = generator.options(zod, parts);
  for (const name of [...MODIFIERS, "kind"]) {
    if (Object.hasOwn(options.shape, name)) {
      throw new SeedbedError(
        "PLUGIN_INVALID",
        `the kind "${generator.name}" has an option "${name}", which every field has already`,
        {
          hint: "rename the option",
          details: { kind: generator.name, option: name },
        },
      );
    }
  }
  const fraction = zod.number().min(0).max(1).optional();
  return options.safeExtend({
    kind: zod.literal(generator.name),
    nullFraction: fraction,
    absentFraction: fraction,
    unique: zod.boolean().optional(),
    primaryKey: zod.boolean().optional(),
    key: NAME.optional(),
    when: zod
      .strictObject({ field: NAME, in: zod.array(zod.union([zod.string(), zod.number(), zod.boolean()])).min(1) })
      .optional(),
    locale: NAME.optional(),
    description: zod.string().optional(),
  });
}
