import { SeedbedError } from "../../../index.js";
import type { SchemaDocument } from "./schema-document.js";

/** Schemas read for one document at most, and how deep they may lie in each other. */
const MAX_SCHEMAS = 50_000;
const MAX_DEPTH = 256;

/** Keeps track of the schemas of a library while they are read, so that recursive ones become references. */
export class SharedSchemas<S extends object> {
  private readonly definitions: Record<string, SchemaDocument> = Object.create(null);
  /** Schemas being read, and recursive ones with the names they are referred to by. */
  private readonly names = new Map<S, string | undefined>();
  private named = 0;
  private count = 0;
  private depth = 0;

  /**
   * Reads a schema, or refers to it where it lies in itself.
   *
   * @param schema - The schema.
   * @param describe - Reads it.
   * @throws SeedbedError `SCHEMA_UNSUPPORTED` for schemas beyond all measure.
   */
  read(schema: S, describe: () => SchemaDocument): SchemaDocument {
    if (this.names.has(schema)) return this.refer(schema);
    if (++this.count > MAX_SCHEMAS || this.depth >= MAX_DEPTH) {
      throw new SeedbedError(
        "SCHEMA_UNSUPPORTED",
        "the schema has too many parts, or a getter that makes a new schema each time",
        {
          hint: "let recursive getters return a schema that is made once",
          details: { schemas: this.count, depth: this.depth },
        },
      );
    }
    this.names.set(schema, undefined);
    this.depth++;
    const document = describe();
    this.depth--;
    const name = this.names.get(schema);
    if (name === undefined) {
      this.names.delete(schema);
      return document;
    }
    this.definitions[name] = document;
    return this.refer(schema);
  }

  /**
   * Adds the definitions to a document.
   *
   * @param document - What the outermost schema was read as.
   */
  complete(document: SchemaDocument): SchemaDocument {
    return this.named === 0 ? document : { ...document, $defs: this.definitions };
  }

  private refer(schema: S): SchemaDocument {
    let name = this.names.get(schema);
    if (name === undefined) {
      name = `recursive${this.named++}`;
      this.names.set(schema, name);
    }
    return { $ref: `#/$defs/${name}` };
  }
}
