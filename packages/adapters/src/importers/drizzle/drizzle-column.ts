/** A column as Drizzle holds it, as far as it is read here. */
export interface DrizzleColumn {
  readonly name: string;
  readonly notNull: boolean;
  readonly primary: boolean;
  readonly isUnique?: boolean;
  readonly hasDefault: boolean;
  readonly generated?: unknown;
  readonly columnType: string;
  readonly dataType: string;
  readonly enumValues?: readonly string[];
  readonly length?: number;
  readonly precision?: number;
  readonly scale?: number;
  readonly size?: number;
  readonly baseColumn?: DrizzleColumn;
  getSQLType(): string;
}
