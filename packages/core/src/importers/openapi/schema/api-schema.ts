import { type CompiledSchema, compileSchema } from "../../json-schema/compile-schema.js";
import type { Fault } from "../../json-schema/judge/ajv-judge.js";
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
  private compiled: CompiledSchema | undefined;
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
    const fault = this.findFault(value);
    if (fault === undefined) return [];
    this.judge ??= createJsonJudge(this.jsonSchema) ?? ((other) => this.firstViolation(other));
    const violations = this.judge(value);
    return violations.length > 0 ? violations : [fault];
  }

  /**
   * Tells whether a value meets the schema: cheaper than to find every violation.
   *
   * @param value - Any JSON value.
   */
  accepts(value: unknown): boolean {
    return this.findFault(value) === undefined;
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
      const schemas = { ...options.schemas, judge: this.findFault };
      maker = createMaker(this.jsonSchema, `${this.use} ${this.name}`, { ...options, schemas });
      this.makers.set(options, maker);
    }
    return maker(row);
  }

  private firstViolation(value: unknown): readonly Violation[] {
    const fault = this.findFault(value);
    return fault === undefined ? [] : [fault];
  }

  /** One validator has the last word on values made and values read: it is compiled once. */
  private readonly findFault = (value: unknown): Fault | undefined => {
    this.compiled ??= compileSchema(this.jsonSchema);
    return this.compiled.judge(value);
  };
}
