import { compileOnce, type SchemaNode } from "../../generate/schema-cells.js";
import type { Fault } from "../../json-schema/judge/ajv-judge.js";
import type { Place } from "../document/place.js";
import { createJsonJudge, type JsonJudge, type Violation } from "./json-judge.js";
import type { JsonSchema, SchemaUse } from "./json-schema.js";
import type { PartsShelf } from "./parts-shelf.js";
import type { SchemaBundler } from "./schema-bundler.js";
import { createMaker, type MakerOptions, type MakeValue, type ValueOptions } from "./value-maker.js";

/** What is made of a schema when it is first needed. */
export interface SchemaParts {
  readonly bundled: JsonSchema;
  /** The bundle with options: one object for each, which its compiled form goes by. */
  readonly sources: Map<ValueOptions, SchemaNode>;
  readonly makers: WeakMap<MakerOptions, MakeValue>;
  violations: JsonJudge | undefined;
}

/** How schemas are turned into parts, and where these are kept. */
export interface SchemaWorkshop {
  readonly bundler: SchemaBundler;
  readonly shelf: PartsShelf<SchemaParts>;
}

const PLAIN: ValueOptions = {};

/** A schema of a document: as JSON Schema, as a maker of values, and as their judge. Each is made when it is first needed. */
export class ApiSchema {
  /** A component's name, or where the schema stands. */
  readonly name: string;
  /** What it is used for; properties that this use does not have are left out. */
  readonly use: SchemaUse;
  /** @internal */
  readonly place: Place;
  private readonly workshop: SchemaWorkshop;

  /** @internal */
  constructor(name: string, place: Place, use: SchemaUse, workshop: SchemaWorkshop) {
    this.name = name;
    this.place = place;
    this.use = use;
    this.workshop = workshop;
  }

  /** The schema as a JSON Schema that stands for itself: 2020-12, unless the document says otherwise. */
  get jsonSchema(): JsonSchema {
    return this.parts().bundled;
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
    const parts = this.parts();
    parts.violations ??= createJsonJudge(parts.bundled) ?? (() => []);
    const violations = parts.violations(value);
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
    const parts = this.parts();
    let maker = parts.makers.get(options);
    if (maker === undefined) {
      maker = createMaker(sourceOf(parts, options.schemas), `${this.use} ${this.name}`, options);
      parts.makers.set(options, maker);
    }
    return maker(row);
  }

  private parts(): SchemaParts {
    const { bundler, shelf } = this.workshop;
    const found = shelf.find(this);
    if (found !== undefined) return found;
    const bundled = bundler.bundle(this.place, this.use);
    return shelf.keep(this, bundled, { bundled, sources: new Map(), makers: new WeakMap(), violations: undefined });
  }

  /** One validator has the last word on values made and values read: options change neither it nor how often it is compiled. */
  private findFault(value: unknown): Fault | undefined {
    const parts = this.parts();
    const [source] = parts.sources.values();
    return compileOnce(source ?? sourceOf(parts, PLAIN)).judge(value);
  }
}

function sourceOf({ bundled, sources }: SchemaParts, options: ValueOptions): SchemaNode {
  let source = sources.get(options);
  if (source === undefined) {
    source = { ...options, schema: bundled };
    sources.set(options, source);
  }
  return source;
}
