/** Options of `seedbed connect test`. */
export interface ConnectOptions {
  readonly kind?: string;
  readonly options?: string;
  readonly allowHost?: readonly string[];
  readonly allowPrivate?: boolean;
  readonly bearerEnv?: string;
  readonly json?: boolean;
}
