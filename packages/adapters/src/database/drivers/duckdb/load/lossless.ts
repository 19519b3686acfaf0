/**
 * A condition that holds for staged values which the target's type would change; DuckDB's casts round and cut off silently.
 *
 * @param name - Column in quotes.
 * @param staged - SQL type the values wait in.
 * @param target - SQL type of the column they go to.
 * @returns The condition, or undefined where the cast changes nothing, or fails by itself.
 */
export function toLossyCondition(name: string, staged: string, target: string): string | undefined {
  // A column of 32 bits says so itself; everything would be refused.
  if (staged === target || target === "FLOAT") return undefined;
  if (staged === "VARCHAR") return toLossyText(name, target);
  return `TRY_CAST(TRY_CAST(${name} AS ${target}) AS ${staged}) IS DISTINCT FROM ${name}`;
}

function toLossyText(name: string, target: string): string | undefined {
  const scale = /^DECIMAL\(\d+,\s*(\d+)\)$/.exec(target)?.[1];
  if (scale !== undefined) return `NOT regexp_full_match(${name}, '\\s*[+-]?\\d*(\\.\\d{0,${scale}}0*)?\\s*')`;
  if (/INT(EGER)?$/.test(target)) return `NOT regexp_full_match(${name}, '\\s*[+-]?\\d+\\s*')`;
  if (target === "DATE") return `contains(${name}, ':')`;
  return /^TIME/.test(target) ? `regexp_matches(${name}, '\\.\\d{6}\\d*[1-9]')` : undefined;
}
