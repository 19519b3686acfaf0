/**
 * Cuts SQL into statements at semicolons that stand outside of texts, names, comments and bodies.
 *
 * @param text - Any SQL.
 */
export function splitStatements(text: string): readonly string[] {
  const statements: string[] = [];
  let start = 0;
  let depth = 0;
  const tokens =
    /'(?:[^']|'')*'|"(?:[^"]|"")*"|`[^`]*`|--[^\n]*|\/\*[\s\S]*?\*\/|\$(\w*)\$[\s\S]*?\$\1\$|\bBEGIN\b(?=[\s\S]{0,200}?;)|\bCASE\b|\bEND\b|;/gi;
  for (const match of text.matchAll(tokens)) {
    const token = match[0].toUpperCase();
    const body = /^\s*CREATE\s+(?:TEMP\w*\s+)?TRIGGER\b/i.test(text.slice(start, start + 200).replace(/^(?:\s|--[^\n]*\n)+/, ""));
    if (body && (token === "BEGIN" || token === "CASE")) depth++;
    else if (body && token === "END") depth--;
    else if (token === ";" && depth <= 0) {
      statements.push(text.slice(start, match.index));
      start = match.index + 1;
      depth = 0;
    }
  }
  statements.push(text.slice(start));
  return statements.filter((statement) => statement.replace(/--[^\n]*|\/\*[\s\S]*?\*\//g, "").trim() !== "");
}
