import { z } from "zod";

/** A dialect of SQL. */
export type SqlFileDialect = "postgres" | "mysql" | "sqlite" | "ansi";

/** Options of the SQL format; all have defaults. */
export interface SqlOptions {
  /** Which database the statements are for; `postgres` unless stated. */
  readonly dialect?: SqlFileDialect;
  /** Name of the table, maybe with its schema (`shop.users`); that of the table unless stated. */
  readonly table?: string;
  /** Rows a statement, 1 to 10,000; 500 unless stated. */
  readonly rowsPerStatement?: number;
  /** Whether the statements stand between BEGIN and COMMIT; true unless stated. */
  readonly transaction?: boolean;
  /** What is done with absent fields in SQLite, which has no DEFAULT in VALUES: `refuse` unless stated, or `null`. */
  readonly absent?: "refuse" | "null";
}

/** SQL options, with every default. */
export type CompleteSqlOptions = Readonly<Required<Omit<SqlOptions, "table">>> & { readonly table: string | undefined };

/** Options of the SQL format, as a schema. */
export const sqlOptionsSchema: z.ZodType<CompleteSqlOptions> = z
  .strictObject({
    dialect: z
      .enum(["postgres", "mysql", "sqlite", "ansi"])
      .default("postgres")
      .describe("Which database the statements are for."),
    table: z
      .string()
      .min(1)
      .max(200)
      .optional()
      .describe("Name of the table, maybe with its schema; its own name unless stated."),
    rowsPerStatement: z.int().min(1).max(10_000).default(500).describe("Rows a statement."),
    transaction: z.boolean().default(true).describe("Whether the statements stand between BEGIN and COMMIT."),
    absent: z
      .enum(["refuse", "null"])
      .default("refuse")
      .describe("What is done with absent fields where DEFAULT cannot be written."),
  })
  .transform(({ table, ...rest }) => ({ ...rest, table }));
