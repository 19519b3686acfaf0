/** A number of a file whose digits no JavaScript number holds, or whose spelling counts: kept as text. */
export class LongNumber {
  readonly text: string;

  /** @param text - The number as it stands in the file. */
  constructor(text: string) {
    this.text = text;
  }
}
