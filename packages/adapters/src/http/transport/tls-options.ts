import { z } from "zod";

/** Certificates of a connection, in PEM form. */
export interface TlsOptions {
  /** The client's certificate, for servers that ask for one. */
  readonly cert?: string | undefined;
  /** Its private key. */
  readonly key?: string | undefined;
  /** What the key is encrypted by. */
  readonly passphrase?: string | undefined;
  /** Authorities that may have signed the server's certificate, in place of the system's. */
  readonly ca?: string | undefined;
  /** The name the server's certificate is for, where it is not the host's. */
  readonly servername?: string | undefined;
}

/** {@link TlsOptions} as a schema. */
export const tlsOptions: z.ZodType<TlsOptions> = z.strictObject({
  cert: z.string().optional().describe("certificate of the client, PEM"),
  key: z.string().optional().describe("private key of the client, PEM"),
  passphrase: z.string().optional().describe("passphrase of the key"),
  ca: z.string().optional().describe("authorities in place of the system's, PEM"),
  servername: z.string().optional().describe("name in the server's certificate"),
});
