import type { ValueType } from "@seedbed/core";
import type { ArrayBuilder } from "./array-builder.js";
import { FixedBuilder } from "./fixed-builder.js";
import { BoolBuilder, ListBuilder, StructBuilder, TextBuffers } from "./part-builders.js";

/**
 * What collects the values of a type.
 *
 * @param type - The type.
 * @param column - Name of the column, for messages.
 */
export function createArrayBuilder(type: ValueType, column: string): ArrayBuilder {
  switch (type.type) {
    case "int":
    case "timestamp":
    case "duration":
      return new FixedBuilder("int64", column);
    case "decimal":
      return new FixedBuilder("int128", column);
    case "date":
    case "time":
      return new FixedBuilder("int32", column);
    case "float":
      return new FixedBuilder("double", column);
    case "bool":
      return new BoolBuilder();
    case "string":
    case "bytes":
    case "json":
      return new TextBuffers(column);
    case "list":
      return new ListBuilder(createArrayBuilder(type.of, column));
    case "struct":
      return new StructBuilder(Object.entries(type.fields).map(([name, of]) => [name, createArrayBuilder(of, column)]));
  }
}
