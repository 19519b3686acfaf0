import { SeedbedError } from "../../errors/seedbed-error.js";
import type { FieldRandom } from "../../random/field-random.js";
import type { Randomizer } from "../contract/locale.js";

/** More draws than any sensible value takes; a method that goes on for ever ends here. */
const MAX_DRAWS = 2_000_000;

/** A randomizer that starts anew at every cell, so that a method's result depends on nothing drawn before. */
export class CellRandomizer implements Randomizer {
  private readonly random: FieldRandom;
  private row = 0;
  private draw = 0;

  constructor(random: FieldRandom) {
    this.random = random;
  }

  /** Starts the cell of a row. */
  moveTo(row: number): void {
    this.row = row;
    this.draw = 0;
  }

  // A property, not a method: faker passes the function on without its object.
  readonly next = (): number => {
    const draw = this.draw;
    if (draw > MAX_DRAWS) {
      throw new SeedbedError("FAKE_ENDLESS", `a faker method drew more than ${MAX_DRAWS} words for one cell`, {
        hint: "ask for a shorter value",
      });
    }
    this.draw = draw + 2;
    return this.random.uniform53(this.row, draw);
  };

  /** Seeds come from the plan alone. */
  readonly seed = (): void => {};
}
