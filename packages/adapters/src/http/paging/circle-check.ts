import { createHash } from "node:crypto";
import { createAdapterError } from "../../errors/adapter-error.js";

/**
 * Notices when pages go round in a circle, in constant memory.
 *
 * @source R. Brent, "An improved Monte Carlo factorization algorithm", BIT 20, 1980: cycle finding by powers of two.
 */
export class CircleCheck {
  private readonly where: string;
  private mark: string | undefined;
  private steps = 0;
  private power = 1;

  /** @param where - The list, for the message. */
  constructor(where: string) {
    this.where = where;
  }

  /**
   * Notes a page.
   *
   * @param page - What asks for it, or what is on it.
   * @throws SeedbedError `RESPONSE_INVALID`.
   */
  pass(page: string | Uint8Array): void {
    const digest = createHash("sha256").update(page).digest("base64");
    if (digest === this.mark) {
      throw createAdapterError("RESPONSE_INVALID", `the pages of ${this.where} go round in a circle`, {
        hint: "check how the service cuts lists into pages",
      });
    }
    this.steps++;
    if (this.steps < this.power) return;
    this.mark = digest;
    this.power *= 2;
    this.steps = 0;
  }
}
