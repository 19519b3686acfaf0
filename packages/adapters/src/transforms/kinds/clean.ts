import { fromValues, toValues, type Vector } from "@seedbed/core";
import { z } from "zod";
import { createAdapterError } from "../../errors/adapter-error.js";
import { defineTransform, findColumn, mapBatches, type TransformKind } from "../contract/transform.js";

/** What is done to texts. */
export interface CleanNode {
  readonly kind: "clean";
  /** Text fields; all of them unless stated. */
  readonly fields?: readonly string[] | undefined;
  /** Takes away white space at both ends; yes unless stated. */
  readonly trim?: boolean | undefined;
  /** Turns every run of white space into one space. */
  readonly collapse?: boolean | undefined;
  /** Takes away control characters, line ends and tabs aside. */
  readonly dropControls?: boolean | undefined;
  /** Unicode normal form. */
  readonly normalize?: "NFC" | "NFKC" | undefined;
  readonly case?: "lower" | "upper" | undefined;
  /** Turns empty texts into nulls. */
  readonly emptyToNull?: boolean | undefined;
  /** Texts that become null: `N/A`, `-`. */
  readonly nulls?: readonly string[] | undefined;
}

/** Tidies texts: white space, control characters, normal forms, case, texts that stand for nothing. */
export const cleanTransform: TransformKind = defineTransform<CleanNode>({
  kind: "clean",
  summary: "tidies texts: white space, control characters, case, texts that stand for nothing",
  node: z.strictObject({
    kind: z.literal("clean"),
    fields: z.array(z.string()).optional(),
    trim: z.boolean().optional(),
    collapse: z.boolean().optional(),
    dropControls: z.boolean().optional(),
    normalize: z.enum(["NFC", "NFKC"]).optional(),
    case: z.enum(["lower", "upper"]).optional(),
    emptyToNull: z.boolean().optional(),
    nulls: z.array(z.string()).optional(),
  }),
  plan(node, input) {
    const texts = input.columns.filter(({ type }) => type.type === "string").map(({ name }) => name);
    const names = node.fields?.map((name) => findColumn(input, name, "clean").name) ?? texts;
    const other = names.find((name) => !texts.includes(name));
    if (other !== undefined) {
      throw createAdapterError("TRANSFORM_INVALID", `clean: the field "${other}" of ${input.name} holds no texts`, {
        details: { kind: "clean", field: other },
      });
    }
    const clean = createCleaner(node);
    const columns = input.columns.map((column) =>
      names.includes(column.name) ? { ...column, nullable: true, unique: false } : column,
    );
    const lineage = { fields: Object.fromEntries(columns.map(({ name }) => [name, [name]])), rows: [] };
    return mapBatches({ name: input.name, columns }, lineage, (batch) => {
      const cleaned: Record<string, Vector> = {};
      for (const name of names) {
        const values = toValues(batch.columns[name]!);
        cleaned[name] = fromValues(
          { type: "string" },
          values.map((value) => (typeof value === "string" ? clean(value) : value)),
        );
      }
      return { ...batch, columns: { ...batch.columns, ...cleaned } };
    });
  },
});

function createCleaner({
  trim = true,
  collapse,
  dropControls,
  normalize,
  case: letters,
  emptyToNull,
  nulls = [],
}: CleanNode): (text: string) => string | null {
  const nothing = new Set(nulls);
  return (text) => {
    let out = text;
    if (normalize !== undefined) out = out.normalize(normalize);
    if (dropControls === true) out = out.replace(/[^\P{Cc}\n\r\t]/gu, "");
    if (collapse === true) out = out.replace(/\s+/gu, " ");
    if (trim) out = out.trim();
    if (nothing.has(out) || (emptyToNull === true && out === "")) return null;
    if (letters === "lower") return out.toLowerCase();
    return letters === "upper" ? out.toUpperCase() : out;
  };
}
