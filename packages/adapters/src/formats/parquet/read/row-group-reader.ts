import type { Vector } from "@seedbed/core";
import type { ChunkFault, FileChunk } from "../../../columnar/file-chunk.js";
import { sliceVector } from "../../../columnar/slice-vector.js";
import type { FileInput } from "../../../read/file-input.js";
import { assembleNode, type LeafLevels, spreadLeaf } from "./assemble.js";
import { leavesOf, type ReadColumn, type ReadLeaf } from "./column-tree.js";
import type { GroupInfo } from "./file-metadata.js";
import { type LeafPage, LeafReader } from "./leaf-reader.js";
import type { ReadBudget } from "./read-budget.js";

/** Decoded rows of one column, and how many of them are used up. */
interface Piece {
  readonly vector: Vector;
  readonly faults: ReadonlyMap<number, string>;
  used: number;
}

/** Gives the next rows of one column. */
type NextPiece = () => Promise<Piece>;

/**
 * Reads a row group: columns without parts page by page, the others whole. Rows come in runs that end where a page ends.
 *
 * @param input - The file.
 * @param columns - The columns.
 * @param group - The row group.
 * @param from - Row number of its first row.
 * @param budget - Limits.
 */
export async function* readRowGroup(
  input: FileInput,
  columns: readonly ReadColumn[],
  group: GroupInfo,
  from: number,
  budget: ReadBudget,
): AsyncGenerator<FileChunk> {
  const next = columns.map((column) => createPieces(input, column, group, budget));
  const pieces: Piece[] = [];
  for (let row = 0; row < group.rows; ) {
    let length = group.rows - row;
    for (let c = 0; c < next.length; c++) {
      let piece = pieces[c];
      if (piece === undefined || piece.used === piece.vector.length) piece = await next[c]!();
      pieces[c] = piece;
      length = Math.min(length, piece.vector.length - piece.used);
    }
    const faults = new Map<number, ChunkFault>();
    const vectors: Record<string, Vector> = {};
    columns.forEach(({ name }, c) => {
      const piece = pieces[c]!;
      vectors[name] = sliceVector(piece.vector, piece.used, piece.used + length);
      for (const [at, message] of piece.faults) {
        if (at >= piece.used && at < piece.used + length) faults.set(at - piece.used, { field: name, message });
      }
      piece.used += length;
    });
    yield { from: from + row, length, columns: vectors, faults };
    row += length;
  }
}

function createPieces(input: FileInput, column: ReadColumn, group: GroupInfo, budget: ReadBudget): NextPiece {
  const { node } = column;
  const open = (leaf: ReadLeaf): LeafReader => {
    const chunk = group.chunks[leaf.index];
    if (chunk === undefined) throw new RangeError("a row group without all its columns");
    if (leaf.rep === 0 && chunk.values !== group.rows)
      throw new RangeError("a column with another number of rows than its group");
    return new LeafReader(input, chunk, leaf, budget);
  };
  if (node.kind === "leaf") {
    const reader = open(node);
    return async () => {
      const page = await reader.nextPage();
      if (page === undefined) throw new RangeError("a column with fewer rows than its group");
      const levels = toLevels(page);
      return { vector: spreadLeaf(levels, page.count, 0, 0, node.def), faults: toRowFaults(page, node), used: 0 };
    };
  }
  return async () => {
    const leaves = new Map<number, LeafLevels>();
    const faults = new Map<number, string>();
    for (const leaf of leavesOf(node)) {
      const page = await open(leaf).allPages();
      leaves.set(leaf.index, toLevels(page));
      for (const [row, message] of toRowFaults(page, leaf)) faults.set(row, message);
    }
    const vector = assembleNode(node, leaves, 0, 0);
    if (vector.length !== group.rows) throw new RangeError("a column with another number of rows than its group");
    return { vector, faults, used: 0 };
  };
}

/** Decodes first: what is wrong with a value may show only then. */
function toLevels({ count, defs, reps, values }: LeafPage): LeafLevels {
  return { count, defs, reps, dense: values.toVector() };
}

function toRowFaults({ count, defs, reps, values }: LeafPage, leaf: ReadLeaf): ReadonlyMap<number, string> {
  if (values.faults.size === 0) return values.faults;
  const out = new Map<number, string>();
  let row = -1;
  let value = 0;
  for (let i = 0; i < count; i++) {
    if (reps === undefined || reps[i] === 0) row++;
    if (defs !== undefined && defs[i]! < leaf.def) continue;
    const fault = values.faults.get(value++);
    if (fault !== undefined) out.set(row, fault);
  }
  return out;
}
