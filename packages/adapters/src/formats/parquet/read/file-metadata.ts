import { beyondLimit, invalidFile } from "../../../columnar/read-errors.js";
import type { FileInput } from "../../../read/file-input.js";
import type { ReadLimits } from "../../../read/read-limits.js";
import { toElement } from "../schema/from-thrift.js";
import type { SchemaElement } from "../schema/schema-element.js";
import { ThriftReader, type ThriftStruct, takeCount, takeStruct, takeStructs, takeText } from "../thrift/thrift-reader.js";

/** A column chunk, as the footer describes it. */
export interface ChunkInfo {
  readonly codec: number;
  readonly values: number;
  /** Where its first page stands. */
  readonly from: number;
  readonly to: number;
}

/** A row group, as the footer describes it. */
export interface GroupInfo {
  readonly rows: number;
  /** One chunk a leaf, in the order of the schema. */
  readonly chunks: readonly ChunkInfo[];
}

/** What the footer of a file says. */
export interface FileMetadata {
  readonly table: string;
  /** Nodes below the root, depth first. */
  readonly elements: readonly SchemaElement[];
  readonly groups: readonly GroupInfo[];
  readonly rows: number;
  readonly entries: ReadonlyMap<string, string>;
}

/** What the objects of a footer take in memory, for each of its bytes, at most. */
const FOOTER_WEIGHT = 16;

/**
 * Reads the footer of a file.
 *
 * @param input - The file.
 * @param limits - Its footer, too, is held in memory.
 */
export async function readMetadata(input: FileInput, limits: ReadLimits): Promise<FileMetadata> {
  const size = input.sizeBytes ?? (await countBytes(input, limits));
  if (size < 12) throw invalidFile(input.name, "too short for a Parquet file");
  const tail = await input.slice(size - 8, size);
  const magic = String.fromCharCode(...tail.subarray(4));
  if (magic === "PARE") throw invalidFile(input.name, "encrypted Parquet files cannot be read");
  if (magic !== "PAR1") throw invalidFile(input.name, "no Parquet file, or cut off at its end");
  const length = new DataView(tail.buffer, tail.byteOffset, 4).getUint32(0, true);
  if (length > size - 12) throw invalidFile(input.name, "its footer reaches beyond its start");
  if (length * FOOTER_WEIGHT > limits.heldBytes) throw beyondLimit(input.name, "heldBytes", `a footer of ${length} bytes`);
  const footer = new ThriftReader(await input.slice(size - 8 - length, size - 8)).readStruct();
  const [root, ...nodes] = takeStructs(footer, 2);
  if (nodes.length > limits.columns * 4) throw beyondLimit(input.name, "columns", `${nodes.length} nodes in its schema`);
  const groups = takeStructs(footer, 4).map((group) => toGroup(group, size));
  const rows = takeCount(footer, 3);
  if (groups.reduce((sum, group) => sum + group.rows, 0) !== rows)
    throw invalidFile(input.name, "its row counts contradict each other");
  const entries = new Map<string, string>();
  for (const entry of takeStructs(footer, 5)) entries.set(takeText(entry, 1) ?? "", takeText(entry, 2) ?? "");
  return { table: (root && takeText(root, 4)) ?? "", elements: nodes.map(toElement), groups, rows, entries };
}

function toGroup(group: ThriftStruct, size: number): GroupInfo {
  return { rows: takeCount(group, 3), chunks: takeStructs(group, 1).map((chunk) => toChunk(chunk, size)) };
}

function toChunk(chunk: ThriftStruct, size: number): ChunkInfo {
  const info = takeStruct(chunk, 3);
  if (info === undefined || chunk.has(1)) throw new RangeError("a column stored elsewhere");
  const data = takeCount(info, 9);
  const dictionary = takeCount(info, 11, 0);
  // Some writers give a zero where there is no dictionary.
  const from = dictionary > 0 && dictionary < data ? dictionary : data;
  const to = from + takeCount(info, 7);
  if (to > size) throw new RangeError("a column reaches beyond the end");
  return { codec: takeCount(info, 4), values: takeCount(info, 5), from, to };
}

async function countBytes(input: FileInput, limits: ReadLimits): Promise<number> {
  let size = 0;
  for await (const chunk of input.stream()) {
    size += chunk.length;
    if (size > limits.heldBytes)
      throw beyondLimit(input.name, "heldBytes", "a stream of unknown length that must be kept in memory");
  }
  return size;
}
