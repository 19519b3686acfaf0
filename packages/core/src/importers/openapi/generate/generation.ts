import type { Plugin, Seed } from "../../../index.js";
import type { DocumentStore } from "../document/document-store.js";
import type { ApiSchema } from "../schema/api-schema.js";
import type { ExampleMode } from "../schema/example-mode.js";
import { layExamples } from "../schema/lay-examples.js";
import { RowSource } from "../schema/row-source.js";
import type { MakerOptions, ValueOptions } from "../schema/value-maker.js";

/** What values are made with besides a seed. */
export interface GenerationOptions {
  readonly store: DocumentStore;
  readonly plugins: readonly Plugin[];
  readonly schemas: ValueOptions;
  readonly examples: ExampleMode;
}

/** Makes values of a document's schemas under one seed. */
export class Generation {
  readonly rows: RowSource;
  readonly examples: ExampleMode;
  private readonly maker: MakerOptions;
  private readonly store: DocumentStore;

  constructor(seed: Seed, { store, plugins, schemas, examples }: GenerationOptions) {
    this.rows = new RowSource(seed);
    this.examples = examples;
    this.maker = { seed, plugins, schemas };
    this.store = store;
  }

  /**
   * The value of a row, examples laid over it.
   *
   * @param schema - Its schema.
   * @param row - 0 to 2^53 − 1.
   */
  make(schema: ApiSchema, row: number): unknown {
    const value = this.makePlain(schema, row);
    return layExamples(value, schema, row, { mode: this.examples, store: this.store, rows: this.rows });
  }

  /**
   * The value of a row as the schema has it.
   *
   * @param schema - Its schema.
   * @param row - 0 to 2^53 − 1.
   */
  makePlain(schema: ApiSchema, row: number): unknown {
    return schema.make(row, this.maker);
  }
}
