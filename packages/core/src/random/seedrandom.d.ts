declare module "seedrandom/lib/xor4096.js" {
  /** A stream of 32-bit integers seeded by a string. */
  export default function xor4096(seed: string): { int32(): number };
}
