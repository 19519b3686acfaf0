import { createDataset } from "@seedbed/core";
import { en } from "@seedbed/core/locale/en";
import { shop } from "../../examples/shop/src/shop.js";
import { createKindsDataset } from "./kinds-dataset.js";

/** Digest by `dataset.table` or `dataset.table.field`. */
export type Digests = Record<string, string>;

/**
 * What every engine must agree on: every field of every kind, and the shop.
 *
 * @returns Digests.
 */
export function computeDigests(): Digests {
  const out: Digests = {};
  const kinds = createDataset(createKindsDataset(), { seed: "engines", plugins: [en] });
  for (const [name, table] of Object.entries(kinds.tables)) out[`kinds.${name}`] = table.digest();
  const data = createDataset(shop, { seed: "demo", plugins: [en], rows: { users: 300, products: 100 } });
  out.shop = data.digest();
  // Rows are made along another way than digests; their text must agree too.
  out["shop rows"] = String(hashText(JSON.stringify([data.users.slice(0, 40), data.orders.slice(0, 40), data.users.at(7)])));
  return out;
}

function hashText(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return hash >>> 0;
}
