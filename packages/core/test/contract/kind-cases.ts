import type { GeneratorLawOptions } from "../../src/testing/index.js";
import { localeKinds } from "./kinds/locale-kinds.js";
import { momentKinds } from "./kinds/moment-kinds.js";
import { nestedKinds } from "./kinds/nested-kinds.js";
import { numberKinds } from "./kinds/number-kinds.js";
import { relationKinds } from "./kinds/relation-kinds.js";
import { textKinds } from "./kinds/text-kinds.js";

/** Representative fields of one kind, by what is special about them. */
export type KindCases = Readonly<Record<string, GeneratorLawOptions>>;

/** Every built-in kind, by its name in `f`. */
export const kindCases: Readonly<Record<string, KindCases>> = {
  ...numberKinds,
  ...textKinds,
  ...momentKinds,
  ...nestedKinds,
  ...relationKinds,
  ...localeKinds,
};
