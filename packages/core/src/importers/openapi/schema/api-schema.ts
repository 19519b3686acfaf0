import { isSeedbedError } from "../../../index.js";
import { compileOnce, type SchemaNode } from "../../generate/schema-cells.js";
import { compileSchema } from "../../json-schema/compile-schema.js";
import type { Judge } from "../../json-schema/judge/ajv-judge.js";
import type { Place } from "../document/place.js";
import { createJsonJudge, type JsonJudge, type Violation } from "./json-judge.js";
import type { JsonSchema, SchemaUse } from "./json-schema.js";
import type { PartsShelf } from "./parts-shelf.js";
import type { SchemaBundler } from "./schema-bundler.js";
import { createMaker, type MakerOptions, type MakeValue, type ValueOptions } from "./value-maker.js";

/** What is made of a schema when it is first needed. */
export interface SchemaParts {
  /** What values are made of: the schema, or an excerpt where it leads to most of a large document. */
  readonly outline: JsonSchema;
  readonly isWhole: boolean;
  /** The bundle with options: one object for each, which its compiled form goes by. */
  readonly sources: Map<ValueOptions, SchemaNode>;
  readonly makers: WeakMap<MakerOptions, MakeValue>;
  violations: JsonJudge | undefined;
  shared: JsonJudge | undefined;
}

/** How schemas are turned into parts, and where these are kept. */
export interface SchemaWorkshop {
  readonly bundler: SchemaBundler;
  readonly shelf: PartsShelf<SchemaParts>;
}

const PLAIN: ValueOptions = {};
/** Other schemas that those of tables keep, in large documents. */
const KEPT_IN_TABLES = 4;

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
    const { outline, isWhole } = this.parts();
    return isWhole ? outline : this.workshop.bundler.bundle(this.place, this.use);
  }

  /**
   * The schema as values are made of it: as it is, or without what may be absent and leads far, in large documents.
   *
   * @internal
   */
  get outline(): JsonSchema {
    return this.parts().outline;
  }

  /**
   * The schema as tables are made of it, and its judge where that is another: in large documents, what may be absent and leads further is left to other tables.
   *
   * @internal
   */
  tableSource(): Pick<SchemaNode, "schema" | "judge"> {
    const { outline, isWhole } = this.parts();
    if (isWhole) return { schema: outline };
    return { schema: this.workshop.bundler.excerpt(this.place, this.use, KEPT_IN_TABLES), judge: this.findFault };
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
    parts.violations ??= parts.shared ?? createJsonJudge(this.jsonSchema) ?? (() => []);
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
      maker = this.createMaker(parts, options);
      parts.makers.set(options, maker);
    }
    return maker(row);
  }

  /** An excerpt may leave out what other parts of a schema ask for: then it is made of the whole. */
  private createMaker(parts: SchemaParts, options: MakerOptions): MakeValue {
    const label = `${this.use} ${this.name}`;
    try {
      return createMaker(this.source(parts, options.schemas), label, options);
    } catch (error) {
      if (parts.isWhole || !isSeedbedError(error)) throw error;
      return createMaker({ ...options.schemas, schema: this.jsonSchema }, label, options);
    }
  }

  private parts(): SchemaParts {
    const { bundler, shelf } = this.workshop;
    const found = shelf.find(this);
    if (found !== undefined) return found;
    const small = bundler.bundleSmall(this.place, this.use);
    const outline = small ?? bundler.excerpt(this.place, this.use);
    const lazy = { sources: new Map(), makers: new WeakMap(), violations: undefined, shared: undefined };
    return shelf.keep(this, outline, { outline, isWhole: small !== undefined, ...lazy });
  }

  /** One validator has the last word on values made and values read: options change neither it nor how often it is compiled. */
  readonly findFault: Judge = (value) => {
    const parts = this.parts();
    if (!parts.isWhole) return this.sharedJudge(parts)(value)[0];
    const [source] = parts.sources.values();
    return compileOnce(source ?? this.source(parts, PLAIN)).judge(value);
  };

  private sharedJudge(parts: SchemaParts): JsonJudge {
    const { bundler } = this.workshop;
    if (parts.shared === undefined) {
      const shared = bundler.judgeOf(this.use).judge(this.place);
      let own: JsonJudge | undefined;
      const whole: JsonJudge = (value) => {
        own ??= asViolations(compileSchema(this.jsonSchema).judge);
        return own(value);
      };
      parts.shared = shared === undefined ? whole : orElse(shared, whole);
    }
    return parts.shared;
  }

  private source({ outline, isWhole, sources }: SchemaParts, options: ValueOptions): SchemaNode {
    let source = sources.get(options);
    if (source === undefined) {
      source = { ...options, schema: outline, ...(isWhole ? {} : { judge: this.findFault }) };
      sources.set(options, source);
    }
    return source;
  }
}

/** A schema that refers to itself about the same value leads the library on until the stack ends. */
function orElse(judge: JsonJudge, other: JsonJudge): JsonJudge {
  return (value) => {
    try {
      return judge(value);
    } catch {
      return other(value);
    }
  };
}

function asViolations(judge: Judge): JsonJudge {
  return (value) => {
    const fault = judge(value);
    return fault === undefined ? [] : [fault];
  };
}
