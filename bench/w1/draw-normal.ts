import { fraction } from "./xoshiro.js";

let spare = 0;
let hasSpare = false;

/**
 * A number from the standard normal distribution. Box and Muller's formula gives two a time; the second waits for the next call.
 *
 * @source G. E. P. Box and M. E. Muller, "A note on the generation of random normal deviates" (1958).
 */
export function drawNormal(): number {
  if (hasSpare) {
    hasSpare = false;
    return spare;
  }
  const radius = Math.sqrt(-2 * Math.log(1 - fraction()));
  const angle = 6.283185307179586 * fraction();
  spare = radius * Math.sin(angle);
  hasSpare = true;
  return radius * Math.cos(angle);
}
