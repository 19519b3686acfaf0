import type { ParameterLocation } from "../../parameters/styles/style.js";

/** Values of parameters by name, by where they stand. */
export type ParameterValues = Readonly<Record<ParameterLocation, ReadonlyMap<string, unknown>>>;
