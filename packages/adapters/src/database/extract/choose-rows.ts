import { FieldRandom, type Seed } from "@seedbed/core";
import type { TableName } from "../catalog/catalog.js";
import { type Key, keyText } from "./key-set.js";

/** An arbitrary key that chances of extraction hang on. */
const BASE = [0x5eedbed, 0x0e47a3c7, 0x9e3779b9, 0x7f4a7c15] as const;

/**
 * Chooses a share of keys by their hash: a key is in or out whatever the others are, and a larger share holds the smaller.
 *
 * @param table - Whose keys.
 * @param fraction - Above 0 to 1.
 * @param seed - Decides which.
 */
export function createChooser({ schema, name }: TableName, fraction: number, seed: Seed): (key: Key) => boolean {
  const random = new FieldRandom(BASE)
    .derive(`${typeof seed} ${seed}`)
    .derive(schema)
    .derive(name);
  return (key) => fraction >= 1 || random.derive(keyText(key)).uniform(0, 0) < fraction;
}
