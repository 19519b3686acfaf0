import { deepObjectStyle } from "./deep-object.js";
import { pipeDelimitedStyle, spaceDelimitedStyle } from "./delimited.js";
import { formStyle } from "./form.js";
import { labelStyle } from "./label.js";
import { matrixStyle } from "./matrix.js";
import { simpleStyle } from "./simple.js";
import type { ParameterLocation, Style } from "./style.js";

const STYLES: readonly Style[] = [
  simpleStyle,
  labelStyle,
  matrixStyle,
  formStyle,
  spaceDelimitedStyle,
  pipeDelimitedStyle,
  deepObjectStyle,
];

/** The style of parameters that name none, by where they stand. */
export const DEFAULT_STYLES: Readonly<Record<ParameterLocation, string>> = {
  path: "simple",
  query: "form",
  header: "simple",
  cookie: "form",
};

/**
 * The style of a name.
 *
 * @param name - Such as `"form"`.
 */
export function findStyle(name: string): Style | undefined {
  return STYLES.find((style) => style.name === name);
}

/**
 * Names of the styles that parameters may have.
 *
 * @param location - Where they stand.
 */
export function stylesIn(location: ParameterLocation): readonly string[] {
  return STYLES.filter((style) => style.in.includes(location)).map(({ name }) => name);
}
