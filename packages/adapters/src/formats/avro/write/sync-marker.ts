/**
 * The sixteen bytes between blocks. They may be any; these depend on the schema alone, so that equal rows make equal files.
 *
 * @param text - The schema.
 */
export function toSyncMarker(text: string): Uint8Array {
  const out = new Uint8Array(16);
  for (let word = 0; word < 4; word++) {
    let hash = 0x811c9dc5 ^ word;
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193 + word * 2);
    new DataView(out.buffer).setInt32(word * 4, Math.imul(hash ^ (hash >>> 15), 0x85ebca6b));
  }
  return out;
}
