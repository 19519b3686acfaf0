import type { Arbitrary, Random, Stream, Value } from "fast-check";
import type { FastCheck } from "./fast-check.js";

/** What makes and simplifies values; documents stand for values in between. */
export interface ArbitrarySource<T> {
  /** Makes a document. `bias` is one in how many cases an edge is wanted, undefined for none. */
  make(next: (min: number, max: number) => number, bias: number | undefined): unknown;
  /** Simpler documents, the simplest first. */
  simplify(document: unknown): Iterable<unknown>;
  /** The value of a document, a new one each time. */
  toValue(document: unknown): T;
  /** The document of a value that was not made here, in a box; undefined when there is none. */
  fromValue(value: unknown): { readonly document: unknown } | undefined;
}

/**
 * Makes an arbitrary of fast-check.
 *
 * @param fc - fast-check.
 * @param source - What makes and simplifies values.
 */
export function createArbitrary<T>(fc: FastCheck, source: ArbitrarySource<T>): Arbitrary<T> {
  const wrap = (document: unknown): Value<T> => new fc.Value(source.toValue(document), { document });
  class SourceArbitrary extends fc.Arbitrary<T> {
    generate(random: Random, bias: number | undefined): Value<T> {
      return wrap(source.make((min, max) => random.nextInt(min, max), bias));
    }

    canShrinkWithoutContext(value: unknown): value is T {
      return source.fromValue(value) !== undefined;
    }

    shrink(value: T, context: unknown): Stream<Value<T>> {
      const known = (context as { readonly document: unknown } | undefined) ?? source.fromValue(value);
      return known === undefined ? fc.Stream.nil() : fc.stream(shrinkAll(known.document));
    }
  }
  function* shrinkAll(document: unknown): IterableIterator<Value<T>> {
    for (const simpler of source.simplify(document)) yield wrap(simpler);
  }
  return new SourceArbitrary();
}
