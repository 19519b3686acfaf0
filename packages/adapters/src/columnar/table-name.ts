/**
 * A table's name after its file.
 *
 * @param file - Such as `data/orders.parquet`.
 * @returns Such as `orders`.
 */
export function toTableName(file: string): string {
  return file.replace(/^.*[/\\]/, "").replace(/\.[^.]*$/, "");
}
