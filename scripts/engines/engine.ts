/** What an engine run ends in. */
export type EngineResult = { readonly digests: Readonly<Record<string, string>> } | { readonly missing: string };

/** A JavaScript engine that can run the bundle. */
export interface Engine {
  readonly name: string;
  /**
   * Runs the bundle.
   *
   * @param bundle - Path of a script that leaves its result, JSON text, in `globalThis.seedbedDigests`.
   * @returns The digests, or why the engine is not there.
   */
  run(bundle: string): Promise<EngineResult>;
}
