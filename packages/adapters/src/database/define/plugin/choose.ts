import {
  type CellsInit,
  defineField,
  Field,
  type FieldBuilder,
  type FieldNode,
  formatTimestamp,
  type Generator,
  type ValueType,
} from "@seedbed/core";

/** Options of choices. */
export interface ChooseOptions {
  /** The field that decides. */
  readonly by: string;
  /** Fields by its value. */
  readonly cases: Readonly<Record<string, FieldNode>>;
}

const generator: Generator<ChooseOptions> = {
  name: "sql.choose",
  options: (z, parts) => z.strictObject({ by: z.string(), cases: z.record(z.string(), parts.field) }),
  prepare({ by, cases }, context): CellsInit {
    const decides = context.cells(by);
    const cells = new Map(Object.entries(cases).map(([name, node]) => [name, context.nested(name, node)]));
    const type = commonType([...cells.values()].map((cell) => cell.type));
    const convert = type.type === "string" ? toText : (value: unknown) => value;
    return {
      type,
      nullable: true,
      at(row) {
        const chosen = cells.get(String(decides.at(row)));
        return chosen === undefined ? null : convert(chosen.at(row));
      },
    };
  },
};

/** One type for all cases: theirs where they share it, else numbers or texts. */
function commonType(types: readonly ValueType[]): ValueType {
  const [first = { type: "json" } as const, ...rest] = types;
  if (rest.every((type) => JSON.stringify(type) === JSON.stringify(first))) return first;
  const decimal = types.filter((type) => type.type === "decimal");
  if (types.every(({ type }) => type === "int" || type === "decimal" || type === "float")) {
    if (types.some(({ type }) => type === "float") || decimal.length === 0) return { type: "float" };
    return { type: "decimal", scale: Math.max(...decimal.map(({ scale }) => scale)), as: "number" };
  }
  return types.some(({ type }) => type === "list" || type === "struct" || type === "json" || type === "bytes")
    ? first
    : { type: "string" };
}

function toText(value: unknown): unknown {
  if (value === null || value === undefined) return null;
  return value instanceof Date ? formatTimestamp(value.getTime()) : String(value);
}

/** A field that is made in another way for each value of a sibling. */
export const choose: FieldBuilder<(options: ChooseOptions) => Field<unknown>> = defineField(
  generator,
  (options: ChooseOptions) => new Field<unknown>({ kind: "sql.choose", ...options }),
);
