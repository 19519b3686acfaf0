/** How a placeholder's text is changed. */
export type TextForm = "lower" | "upper";

/** A part of a template: fixed text, or the value of a field. */
export type TemplatePart =
  | { readonly text: string }
  | { readonly path: string; readonly width?: number; readonly form?: TextForm };

/** Why a template cannot be used. */
export interface TemplateFault {
  readonly message: string;
  readonly hint: string;
}

const MAX_WIDTH = 100;

/**
 * Reads a template: text, `{field}` for a field's value, `{field:6}` to fill it up with zeros in front, `{field:lower}` and
 * `{field:upper}` for its letters, `{{` and `}}` for braces.
 *
 * @param source - The template.
 * @returns Its parts, or why it cannot be used.
 */
export function parseTemplate(source: string): readonly TemplatePart[] | TemplateFault {
  const parts: TemplatePart[] = [];
  const expression = /\{\{|\}\}|\{([^{}]*)\}|[{}]|[^{}]+/g;
  let text = "";
  for (const match of source.matchAll(expression)) {
    const [whole, inner] = match;
    if (whole === "{{" || whole === "}}") text += whole[0];
    else if (inner !== undefined) {
      if (text !== "") parts.push({ text });
      text = "";
      const part = parsePlaceholder(inner);
      if ("message" in part) return part;
      parts.push(part);
    } else if (whole === "{" || whole === "}") {
      return { message: `the brace at position ${match.index} stands alone`, hint: `write ${whole}${whole} for a brace` };
    } else text += whole;
  }
  if (text !== "") parts.push({ text });
  return parts;
}

function parsePlaceholder(inner: string): TemplatePart | TemplateFault {
  const at = inner.indexOf(":");
  const path = (at < 0 ? inner : inner.slice(0, at)).trim();
  if (path === "") return { message: `the placeholder {${inner}} names no field`, hint: "write for example {name}" };
  if (at < 0) return { path };
  const form = inner.slice(at + 1).trim();
  if (form === "lower" || form === "upper") return { path, form };
  const width = Number(form);
  if (/^\d+$/.test(form) && width >= 1 && width <= MAX_WIDTH) return { path, width };
  return {
    message: `the placeholder {${inner}} has an unknown form "${form}"`,
    hint: `write a width from 1 to ${MAX_WIDTH}, lower or upper`,
  };
}
