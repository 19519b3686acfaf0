import type { Place } from "../document/place.js";
import type { Bundle } from "./bundle.js";
import { createJudgeRoom, type JsonJudge, type JudgeRoom } from "./json-judge.js";

const BASE = "seedbed:openapi";
/** What of a schema its neighbours evaluate cannot be told across definitions that are compiled on their own. */
const UNEVALUATED = /"unevaluated(?:Properties|Items)":/;

/**
 * Judges schemas that refer to the same others: what these are compiled to is shared, so that it grows with the document, and
 * not with the square of it.
 */
export class SharedJudge {
  private readonly bundle: Bundle;
  private readonly room: JudgeRoom | undefined;

  /**
   * @param create - Makes a bundle whose references start with a base.
   * @param components - Schemas that others refer to.
   */
  constructor(create: (base: string) => Bundle, components: readonly Place[]) {
    this.bundle = create(BASE);
    for (const place of components) this.bundle.include(place);
    const [first] = components;
    const like = first === undefined ? true : this.bundle.root(first);
    const definitions = Object.entries(this.bundle.takeDefinitions() ?? {}).map(
      ([name, schema]) => [this.bundle.encode(name), schema] as const,
    );
    const isPlain = !definitions.some(([, schema]) => UNEVALUATED.test(JSON.stringify(schema)));
    this.room = isPlain ? createJudgeRoom(`${BASE}#/$defs/`, new Map(definitions), like) : undefined;
  }

  /**
   * The judge of a schema.
   *
   * @param place - The schema.
   * @returns Undefined when the library cannot read it, or when it refers to what no component refers to.
   */
  judge(place: Place): JsonJudge | undefined {
    const before = this.bundle.size;
    const root = this.bundle.root(place);
    const isKnown = this.bundle.size === before && !UNEVALUATED.test(JSON.stringify(root));
    return isKnown ? this.room?.compile(root) : undefined;
  }
}
