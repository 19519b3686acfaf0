/**
 * Names of columns as a header gives them: empty ones are numbered, and those that come again get a number.
 *
 * @param cells - The cells of the header.
 * @returns As many names, no two alike.
 */
export function uniqueNames(cells: readonly string[]): string[] {
  const taken = new Set(cells);
  const used = new Set<string>();
  return cells.map((cell, i) => {
    let name = cell === "" ? `column_${i + 1}` : cell;
    for (let n = 2; used.has(name) || (name !== cell && taken.has(name)); n++)
      name = `${cell === "" ? `column_${i + 1}` : cell}_${n}`;
    used.add(name);
    return name;
  });
}
