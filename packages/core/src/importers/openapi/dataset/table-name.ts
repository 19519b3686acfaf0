/**
 * What the table of an entity is called: `order item` → `orderItems`.
 *
 * @param entity - From `toEntityName`.
 */
export function toTableName(entity: string): string {
  const words = entity.split(" ");
  const camel = words.map((word, i) => (i === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join("");
  if (camel === "person" || camel.endsWith("Person")) return camel.replace(/erson$/, "eople");
  if (camel === "child" || camel.endsWith("Child")) return `${camel}ren`;
  if (/(?:s|x|z|ch|sh)$/.test(camel)) return `${camel}es`;
  return /[^aeiou]y$/.test(camel) ? `${camel.slice(0, -1)}ies` : `${camel}s`;
}
