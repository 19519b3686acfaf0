/** A row of the users workload: ten fields. */
export interface User {
  /** UUID, version 4. */
  id: string;
  firstName: string;
  lastName: string;
  email: string;
  age: number;
  country: string;
  createdAt: Date;
  /** Normal, mean 1000, standard deviation 300, two digits after the point. */
  balance: number;
  active: boolean;
  /** A sentence of 3 to 10 words. */
  bio: string;
}

/** Rows of the workload. */
export const USER_ROWS = 100_000;

/** Least and greatest age. */
export const AGE = { min: 18, max: 90 } as const;
/** Mean and standard deviation of balances. */
export const BALANCE = { mean: 1000, stdDev: 300 } as const;
/** Countries with their weights. */
export const COUNTRIES = { US: 40, DE: 20, FR: 20, JP: 20 } as const;
/** The time users are created in, as ISO 8601 text. */
export const CREATED = { from: "2020-01-01T00:00:00.000Z", to: "2025-12-31T00:00:00.000Z" } as const;
