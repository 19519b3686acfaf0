const float = new Float64Array([1]);
const words = new Uint32Array(float.buffer);
/** Where the half with sign and exponent lies: the memory order differs between machines, the value does not. */
const HIGH = words[0] === 0 ? 1 : 0;

/**
 * The upper 32 bits of a number: sign, exponent and the first 20 bits of the fraction.
 *
 * @param x - Any number.
 * @returns An integer from 0 to 2^32 − 1.
 * @source IEEE 754-2019, binary64.
 * @example
 * ```ts
 * highBits(1); // 0x3ff00000
 * ```
 */
export function highBits(x: number): number {
  float[0] = x;
  return words[HIGH]!;
}

/**
 * The number with other upper 32 bits.
 *
 * @param x - Gives the lower 32 bits.
 * @param high - The upper 32 bits.
 * @returns The number so put together.
 * @source IEEE 754-2019, binary64.
 * @example
 * ```ts
 * withHighBits(1.5, 0x40080000); // 3
 * ```
 */
export function withHighBits(x: number, high: number): number {
  float[0] = x;
  words[HIGH] = high;
  return float[0]!;
}

/**
 * A power of two.
 *
 * @param exponent - Integer from −1022 to 1023.
 * @returns 2^exponent, exactly.
 * @example
 * ```ts
 * powerOfTwo(-3); // 0.125
 * ```
 */
export function powerOfTwo(exponent: number): number {
  return withHighBits(0, (exponent + 1023) << 20);
}
