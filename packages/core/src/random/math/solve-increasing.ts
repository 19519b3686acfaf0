/**
 * Finds where an increasing function reaches a value: Newton's steps, kept inside a bracket that shrinks each time.
 *
 * @param value - The value to reach.
 * @param evaluate - Gives the function and its slope.
 * @param guess - First try, within the bracket.
 * @param low - Below or at the answer.
 * @param high - Above or at the answer.
 * @returns The argument, to about the last bit that the function's own precision allows.
 * @source W. H. Press et al., "Numerical Recipes" (2007), section 9.4: Newton–Raphson safeguarded by bisection.
 * @example
 * ```ts
 * solveIncreasing(2, (x) => ({ value: x * x, slope: 2 * x }), 1, 0, 2); // 1.414213562373095
 * ```
 */
export function solveIncreasing(
  value: number,
  evaluate: (x: number) => { readonly value: number; readonly slope: number },
  guess: number,
  low: number,
  high: number,
): number {
  let from = low;
  let to = high;
  let x = guess > low && guess < high ? guess : low + (high - low) / 2;
  for (let i = 0; i < 200; i++) {
    const at = evaluate(x);
    const excess = at.value - value;
    if (excess === 0) return x;
    if (excess > 0) to = x;
    else from = x;
    let next = x - excess / at.slope;
    if (!(next > from && next < to)) next = from + (to - from) / 2;
    if (Math.abs(next - x) <= Math.abs(x) * 2e-16 || next === from || next === to) return next;
    x = next;
  }
  return x;
}
