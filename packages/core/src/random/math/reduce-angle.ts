const TWO_OVER_PI = 0.6366197723675814;
const PART_1 = 1.5707963267341256;
const PART_2 = 6.077100506303966e-11;
const PART_3 = 2.0222662487111665e-21;
const PART_4 = 8.4784276603689e-32;
const HALF_PI = 1.5707963267948966;
/** 2/π × 2^1152: enough for the largest number there is. */
const TWO_OVER_PI_BITS =
  0xa2f9836e4e441529fc2757d1f534ddc0db6295993c439041fe5163abdebbc561b7246e3a424dd2e006492eea09d1921cfe1deb1cb129a73ee88235f52ebb4484e99c7026b45f7e413991d639835339f49c845f8bbdf9283b1ff897ffde05980fef2f118b5a0a6d1f6d367ecf27cb09b74f463f669e5fea2d7527bac7ebe5f17b3d0739f78a5292ea6bfb5fb11f8d5d08n;

/** An angle as a number of quarter turns and what is left. */
export interface ReducedAngle {
  /** Quarter turns modulo 4. */
  readonly quadrant: number;
  /** The rest in radians, from −π/4 to π/4. */
  readonly rest: number;
}

/**
 * Takes whole quarter turns off an angle.
 *
 * @param x - Finite angle in radians.
 * @returns Quarter turns and rest.
 * @source W. J. Cody and W. Waite, "Software Manual for the Elementary Functions" (1980), chapter 8, for angles below
 * 10^6; M. Payne and R. Hanek, "Radian reduction for trigonometric functions" (1983), beyond.
 * @example
 * ```ts
 * reduceAngle(3); // { quadrant: 2, rest: -0.14159265358979323 }
 * ```
 */
export function reduceAngle(x: number): ReducedAngle {
  if (Math.abs(x) > 1e6) return reduceLarge(x);
  const k = Math.floor(x * TWO_OVER_PI + 0.5);
  const rest = x - k * PART_1 - k * PART_2 - k * PART_3 - k * PART_4;
  return { quadrant: k & 3, rest };
}

function reduceLarge(x: number): ReducedAngle {
  let mantissa = Math.abs(x);
  let exponent = 0;
  while (mantissa >= 9007199254740992) {
    mantissa /= 2;
    exponent++;
  }
  while (!Number.isInteger(mantissa)) {
    mantissa *= 2;
    exponent--;
  }
  // x × 2/π with 1152 + `scale` fraction bits: only its value modulo 4 matters.
  const scale = 1152n - BigInt(exponent);
  const turns = BigInt(mantissa) * TWO_OVER_PI_BITS;
  const whole = (turns + (1n << (scale - 1n))) >> scale;
  const fraction = turns - (whole << scale);
  const rest = (Number(fraction >> (scale - 100n)) / 1.2676506002282294e30) * HALF_PI;
  const quadrant = Number(whole & 3n);
  return x < 0 ? { quadrant: (4 - quadrant) & 3, rest: -rest } : { quadrant, rest };
}
