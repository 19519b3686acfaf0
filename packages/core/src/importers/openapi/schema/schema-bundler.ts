import type { DocumentStore } from "../document/document-store.js";
import { type Place, step, steps } from "../document/place.js";
import { Bundle } from "./bundle.js";
import { Families } from "./family.js";
import type { JsonSchema, SchemaUse } from "./json-schema.js";
import { SharedJudge } from "./shared-judge.js";

/** Schemas that lead to more others than this are made of an excerpt. */
const MOST = 100;
/** What an excerpt keeps. */
const KEPT = 12;

/**
 * Turns schemas of a document into JSON Schemas that stand for themselves: what they refer to comes along in `$defs`.
 *
 * Schemas of 3.0 become JSON Schema 2020-12; those of 3.1 stay in their draft.
 */
export class SchemaBundler {
  private readonly store: DocumentStore;
  private readonly families: Families;
  private readonly judges = new Map<SchemaUse, SharedJudge>();

  constructor(store: DocumentStore) {
    this.store = store;
    this.families = new Families(store);
  }

  /**
   * Bundles a schema with all that it refers to.
   *
   * @param place - A schema.
   * @param use - What it is used for.
   */
  bundle(place: Place, use: SchemaUse): JsonSchema {
    return new Bundle(this.store, this.families, use).of(place)!;
  }

  /**
   * Bundles a schema if it refers to few others.
   *
   * @param place - A schema.
   * @param use - What it is used for.
   * @returns Undefined when all of it would be too much to make values of.
   */
  bundleSmall(place: Place, use: SchemaUse): JsonSchema | undefined {
    return new Bundle(this.store, this.families, use).of(place, MOST);
  }

  /**
   * Bundles a part of a schema: members that may be absent are, where they lead too far. Values of it are nearly always values of
   * the whole.
   *
   * @param place - A schema.
   * @param use - What it is used for.
   * @param kept - Schemas that references lead to at least.
   */
  excerpt(place: Place, use: SchemaUse, kept: number = KEPT): JsonSchema {
    return new Bundle(this.store, this.families, use, kept).of(place)!;
  }

  /**
   * The judge of all schemas of one use, for schemas that have most of the document in common.
   *
   * @param use - What they are used for.
   */
  judgeOf(use: SchemaUse): SharedJudge {
    let judge = this.judges.get(use);
    if (judge === undefined) {
      const components = steps(step(step(this.store.main, "components"), "schemas")).map(([, place]) => place);
      judge = new SharedJudge((base) => new Bundle(this.store, this.families, use, undefined, base), components);
      this.judges.set(use, judge);
    }
    return judge;
  }
}
