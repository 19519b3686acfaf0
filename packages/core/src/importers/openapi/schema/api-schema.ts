import type { Place } from "../document/place.js";
import { createJsonJudge, type JsonJudge, type Violation } from "./json-judge.js";
import type { JsonSchema, SchemaUse } from "./json-schema.js";
import type { SchemaBundler } from "./schema-bundler.js";
import { createMaker, type MakerOptions, type MakeValue } from "./value-maker.js";

/** A schema of a document: as JSON Schema, as a maker of values, and as their judge. Each is made when it is first needed. */
export class ApiSchema {
  /** A component's name, or where the schema stands. */
  readonly name: string;
  /** What it is used for; properties that this use does not have are left out. */
  readonly use: SchemaUse;
  /** @internal */
  readonly place: Place;
  private readonly bundler: SchemaBundler;
  private bundled: JsonSchema | undefined;
  private judge: JsonJudge | undefined;
  private readonly makers = new WeakMap<MakerOptions, MakeValue>();

  /** @internal */
  constructor(name: string, place: Place, use: SchemaUse, bundler: SchemaBundler) {
    this.name = name;
    this.place = place;
    this.use = use;
    this.bundler = bundler;
  }

  /** The schema as a JSON Schema that stands for itself: 2020-12, unless the document says otherwise. */
  get jsonSchema(): JsonSchema {
    this.bundled ??= this.bundler.bundle(this.place, this.use);
    return this.bundled;
  }

  /**
   * Holds a value against the schema.
   *
   * @param value - Any JSON value.
   * @returns Every violation, none for a value that meets it.
   */
  check(value: unknown): readonly Violation[] {
    this.judge ??= createJsonJudge(this.jsonSchema);
    return this.judge(value);
  }

  /**
   * Makes the value of a row.
   *
   * @param row - 0 to 2^53 − 1.
   * @param options - Seed and plugins; kept by identity.
   * @internal
   */
  make(row: number, options: MakerOptions): unknown {
    let maker = this.makers.get(options);
    if (maker === undefined) {
      maker = createMaker(this.jsonSchema, `${this.use} ${this.name}`, options);
      this.makers.set(options, maker);
    }
    return maker(row);
  }
}
