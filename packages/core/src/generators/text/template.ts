import { Field } from "../../definition/field.js";
import { toValues } from "../../vector/read-vector.js";
import { TextBuilder } from "../../vector/text-builder.js";
import { hasBit, type Vector } from "../../vector/vector.js";
import type { Cells } from "../contract/cells.js";
import { defineBuiltinField, type FieldBuilder } from "../contract/define-field.js";
import type { Generator } from "../contract/generator.js";
import { cellText, formText } from "./template/cell-text.js";
import { parseTemplate, type TemplatePart } from "./template/parse-template.js";

/** Options of templates. */
export interface TemplateOptions {
  /** The reference to follow, where several lead to a table that placeholders name. */
  readonly via?: string;
}

interface TemplateNode extends TemplateOptions {
  readonly template: string;
}

type Placeholder = Exclude<TemplatePart, { readonly text: string }> & { readonly cells: Cells };
type Segment = { readonly text: string } | Placeholder;

const MAX_SOURCE = 100_000;

const generator: Generator<TemplateNode, string> = {
  name: "template",
  options: (z) => z.strictObject({ template: z.string().max(MAX_SOURCE), via: z.string().optional() }),
  prepare({ template, via }, context) {
    const parsed = typeof template === "string" && template.length <= MAX_SOURCE ? parseTemplate(template) : undefined;
    if (parsed === undefined || "message" in parsed) {
      const message = parsed?.message ?? `a template is a text of up to ${MAX_SOURCE} characters, got ${typeof template}`;
      context.report("template", message, parsed?.hint ?? 'write for example "INV-{id:6}"', "TEMPLATE_INVALID");
      return { type: { type: "string" }, at: () => "" };
    }
    const segments: Segment[] = [];
    for (const part of parsed) {
      if ("text" in part) {
        segments.push(part);
        continue;
      }
      const cells = context.cells(part.path, part.path.includes(".") ? via : undefined);
      const { type } = cells.type;
      if (type === "bytes" || type === "list" || type === "struct") {
        const hint = type === "struct" ? `name a member: {${part.path}.…}` : "name a field of text or numbers";
        context.report("template", `"${part.path}" is of type ${type}, which has no text`, hint, "TYPE_MISMATCH");
      }
      segments.push({ ...part, cells });
    }
    const placeholders = segments.filter((segment) => "cells" in segment);
    return {
      type: { type: "string" },
      fixed: placeholders.every(({ cells }) => cells.fixed === true),
      // One placeholder with fixed text around it tells rows apart as its field does; between several, the borders are lost.
      distinct: placeholders.length === 1 && placeholders[0]!.cells.distinct === true && placeholders[0]!.form === undefined,
      at(row) {
        let text = "";
        for (const segment of segments) {
          text +=
            "text" in segment
              ? segment.text
              : formText(cellText(segment.cells.type, segment.cells.at(row)), segment.width, segment.form);
        }
        return text;
      },
      fill(rows) {
        const builder = new TextBuilder(rows.length, 24);
        const writers = segments.map((segment) =>
          "text" in segment ? () => builder.write(segment.text) : createWriter(segment, segment.cells.fill(rows), builder),
        );
        for (let i = 0; i < rows.length; i++) {
          for (const write of writers) write(i);
          builder.end();
        }
        return builder.finish();
      },
    };
  },
};

/** Appends a placeholder's text of one position: text is copied as bytes, the rest goes through strings. */
function createWriter({ cells, width, form }: Placeholder, vector: Vector, builder: TextBuilder): (i: number) => void {
  const { validity } = vector;
  if (width === undefined && form === undefined) {
    if (vector.layout === "dictionary") {
      const { dictionary, indices } = vector;
      return (i) => {
        if (hasBit(validity, i)) builder.writeEntry(dictionary, indices[i]!);
      };
    }
    if (vector.layout === "text") {
      const { offsets, bytes, ascii } = vector;
      if (!ascii) builder.markNonAscii();
      return (i) => {
        if (!hasBit(validity, i)) return;
        const from = offsets[i]!;
        const to = offsets[i + 1]!;
        builder.reserve(to - from);
        for (let at = from; at < to; at++) builder.bytes[builder.at++] = bytes[at]!;
      };
    }
  }
  const values = toValues(vector);
  return (i) => builder.write(formText(cellText(cells.type, values[i]), width, form));
}

/** The field paths that a template names. */
type Placeholders<S extends string> = S extends `${string}{${infer Rest}`
  ? Rest extends `{${infer After}`
    ? Placeholders<After>
    : Rest extends `${infer Inner}}${infer After}`
      ? PathOf<Inner> | Placeholders<After>
      : never
  : never;

type PathOf<S extends string> = S extends `${infer Path}:${string}` ? Trimmed<Path> : Trimmed<S>;

type Trimmed<S extends string> = S extends ` ${infer Rest}` ? Trimmed<Rest> : S extends `${infer Rest} ` ? Trimmed<Rest> : S;

/**
 * Text made of other fields: `{field}` stands for a field of the row, `{person.lastName}` for a member of one, and
 * `{users.name}` for a field of a row it refers to. `{field:6}` fills up with zeros in front, `{field:lower}` and
 * `{field:upper}` change letters, `{{` and `}}` are braces. Null gives no text.
 *
 * @param template - The template.
 * @param options - `via`: which reference to follow.
 * @returns A field of strings.
 * @example
 * ```ts
 * f.template("INV-{year}-{id:6}");
 * f.template("{firstName:lower}.{lastName:lower}@example.com");
 * ```
 */
export const template: FieldBuilder<
  <const S extends string>(template: S, options?: TemplateOptions) => Field<string, Placeholders<S>>
> = /* @__PURE__ */ defineBuiltinField(
  generator,
  ((source: string, options: TemplateOptions = {}) => new Field({ kind: "template", template: source, ...options })) as never,
);
