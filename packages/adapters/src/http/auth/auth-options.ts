import { z } from "zod";

/** Who asks, and how that is told. */
export type AuthOptions =
  | { readonly type: "basic"; readonly username: string; readonly password: string }
  | { readonly type: "bearer"; readonly token: string }
  | { readonly type: "apiKey"; readonly in: "header" | "query"; readonly name: string; readonly value: string }
  | {
      readonly type: "oauth2";
      /** The token endpoint. */
      readonly tokenUrl: string;
      readonly clientId: string;
      readonly clientSecret: string;
      readonly scope?: string | undefined;
      readonly audience?: string | undefined;
      /** How the client names itself: by basic authentication unless stated. */
      readonly clientAuth?: "basic" | "body" | undefined;
    };

/** {@link AuthOptions} as a schema. */
export const authOptions: z.ZodType<AuthOptions> = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("basic"), username: z.string(), password: z.string() }),
  z.strictObject({ type: z.literal("bearer"), token: z.string().min(1) }),
  z.strictObject({
    type: z.literal("apiKey"),
    in: z.enum(["header", "query"]),
    name: z.string().min(1),
    value: z.string().min(1),
  }),
  z.strictObject({
    type: z.literal("oauth2"),
    tokenUrl: z.url({ protocol: /^https?$/ }),
    clientId: z.string().min(1),
    clientSecret: z.string(),
    scope: z.string().optional(),
    audience: z.string().optional(),
    clientAuth: z.enum(["basic", "body"]).optional(),
  }),
]);
