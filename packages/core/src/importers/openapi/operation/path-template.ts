/** A segment of a template: literal texts and names in turn, starting and ending with a literal. */
export interface TemplateSegment {
  readonly literals: readonly string[];
  readonly names: readonly string[];
}

/** A path with names in braces, cut into segments. */
export interface PathTemplate {
  readonly segments: readonly TemplateSegment[];
  /** All names, in order. */
  readonly names: readonly string[];
}

/**
 * Reads a path template.
 *
 * @param path - Such as `/users/{id}.json`.
 * @returns Undefined when braces do not pair up.
 */
export function parseTemplate(path: string): PathTemplate | undefined {
  const segments: TemplateSegment[] = [];
  for (const text of path.slice(1).split("/")) {
    const pieces = text.split(/\{([^{}]*)\}/);
    const literals = pieces.filter((_, i) => i % 2 === 0);
    const names = pieces.filter((_, i) => i % 2 === 1);
    if (literals.some((literal) => /[{}]/.test(literal)) || names.includes("")) return undefined;
    segments.push({ literals, names });
  }
  return { segments, names: segments.flatMap(({ names }) => names) };
}

/**
 * The name of a segment that is nothing but a name: `{id}`.
 *
 * @param segment - The segment.
 */
export function soleName({ literals, names }: TemplateSegment): string | undefined {
  return names.length === 1 && literals.every((literal) => literal === "") ? names[0] : undefined;
}

/**
 * Matches a segment of a request's path.
 *
 * @param segment - The template's segment.
 * @param text - Encoded, as in the URL.
 * @returns The encoded texts that stand for the names; undefined when it does not match.
 */
export function matchSegment({ literals, names }: TemplateSegment, text: string): readonly string[] | undefined {
  if (names.length === 0) return text === literals[0] || decode(text) === decode(literals[0]!) ? [] : undefined;
  const last = literals.length - 1;
  if (!text.startsWith(literals[0]!)) return undefined;
  const found: string[] = [];
  let at = literals[0]!.length;
  for (let i = 1; i <= last; i++) {
    const literal = literals[i]!;
    // Names end at the next literal; the last one takes all that is left.
    const end = i === last ? text.length - literal.length : literal === "" ? at + 1 : text.indexOf(literal, at + 1);
    if (end <= at || (i === last && !text.endsWith(literal))) return undefined;
    found.push(text.slice(at, end));
    at = end + literal.length;
  }
  return found;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
