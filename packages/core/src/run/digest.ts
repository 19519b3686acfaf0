import { deriveKey } from "../random/derive-key.js";
import type { Key } from "../random/seed-key.js";
import type { Batch, TableSchema } from "../vector/batch.js";
import { hashVector } from "./cell-hash.js";

const WORD = 4294967296;
const ZERO: Key = [0, 0, 0, 0];

/**
 * Adds up the hashes of a table's cells. The sum does not depend on batch sizes or on the order batches come in, so parts
 * digested apart add up to the digest of the whole. It tells equal data from different data; it is no defence against forgery.
 */
export class TableDigest {
  private readonly schema: TableSchema;
  private readonly keys: Map<string, Key>;
  private readonly sums: Uint32Array = new Uint32Array(4);
  private rows = 0;

  constructor(schema: TableSchema) {
    this.schema = schema;
    this.keys = new Map(schema.columns.map((column) => [column.name, deriveKey(ZERO, `${column.name} ${column.type.type}`)]));
  }

  /** Adds a batch. */
  add(batch: Batch): void {
    const { sums } = this;
    for (const [name, key] of this.keys) {
      const { a, b } = hashVector(batch.columns[name]!);
      for (let i = 0; i < batch.length; i++) {
        const row = batch.from + i;
        const high = row < WORD ? 0 : Math.floor(row / WORD);
        let x = Math.imul(a[i]! ^ key[0], 0x21f0aaad) ^ Math.imul(row ^ key[1], 0x735a2d97);
        x = Math.imul(x ^ (x >>> 15), 0x85ebca6b);
        let y = Math.imul(b[i]! ^ key[2], 0xc2b2ae35) ^ Math.imul((row ^ key[3]) + high, 0x9e3779b1);
        y = Math.imul(y ^ (y >>> 13) ^ x, 0x27d4eb2f);
        x = Math.imul(x ^ (x >>> 13) ^ (y >>> 16), 0xc2b2ae35);
        sums[0] = sums[0]! + (x ^ (x >>> 16));
        sums[1] = sums[1]! + (y ^ (y >>> 15));
        sums[2] = sums[2]! + Math.imul(x + y, 0x2c1b3c6d);
        sums[3] = sums[3]! + Math.imul(x ^ (y >>> 7), 0x297a2d39);
      }
    }
    this.rows += batch.length;
  }

  /** The digest as 32 hexadecimal digits. */
  finish(): string {
    const sums: Key = [this.sums[0]!, this.sums[1]!, this.sums[2]!, this.sums[3]!];
    return toHex(deriveKey(sums, `${this.schema.name} ${this.rows}`));
  }
}

/**
 * One digest of several, by name.
 *
 * @param parts - Digests by table name; their order does not matter.
 */
export function combineDigests(parts: ReadonlyMap<string, string>): string {
  let key = ZERO;
  for (const name of [...parts.keys()].sort()) key = deriveKey(key, `${name} ${parts.get(name)!}`);
  return toHex(key);
}

function toHex(key: Key): string {
  return key.map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}
