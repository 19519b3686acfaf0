import { gzipSync } from "node:zlib";
import { type Bundler, bundleByEsbuild, bundleByRollup } from "../harness/bundlers.js";
import type { Figure } from "../harness/figure.js";

/** What a program imports, and what must not come with it. */
interface Bundle {
  readonly name: string;
  readonly code: string;
  readonly bundler: Bundler;
  /** Packages that the bundle must not hold. */
  readonly without: readonly string[];
  readonly atMostKb?: number;
  /** True for bundlers that read no TypeScript. */
  readonly buildOnly?: boolean;
}

const AIM_KB = 30;
const LIBRARIES = ["zod", "@marcbachmann/cel-js", "@faker-js/faker"];

/** What many definitions consist of: the kinds that need no locale and no options of much size. */
const TYPICAL = `
const shop = defineDataset({
  users: table(10, {
    id: f.sequence(),
    key: f.uuid(),
    name: f.string(),
    age: f.int({ min: 18, max: 90 }),
    active: f.bool(),
    joined: f.timestamp(),
  }),
  orders: table(20, {
    id: f.sequence(),
    userId: f.ref("users.id"),
    total: f.decimal({ min: 1, max: 900, scale: 2 }),
    state: f.enum(["open", "paid"]),
  }),
});
console.log(createDataset(shop, { seed: "demo" }).orders.toArray());`;

const BUNDLES: readonly Bundle[] = [
  {
    name: "core with every kind",
    code: 'import { createDataset, defineDataset, f, table } from "@seedbed/core"; console.log(createDataset, defineDataset, f, table);',
    bundler: bundleByEsbuild,
    without: LIBRARIES,
    atMostKb: AIM_KB,
  },
  {
    name: "ten fields of nine kinds, f from core/f, esbuild",
    code: `import { createDataset, defineDataset, table } from "@seedbed/core"; import * as f from "@seedbed/core/f"; ${TYPICAL}`,
    bundler: bundleByEsbuild,
    without: LIBRARIES,
    atMostKb: AIM_KB,
  },
  {
    name: "ten fields of nine kinds, f from core, rollup",
    code: `import { createDataset, defineDataset, f, table } from "@seedbed/core"; ${TYPICAL}`,
    bundler: bundleByRollup,
    without: LIBRARIES,
    atMostKb: AIM_KB,
    buildOnly: true,
  },
  {
    name: "parseDataset",
    code: 'import { parseDataset } from "@seedbed/core"; console.log(parseDataset);',
    bundler: bundleByEsbuild,
    without: ["@faker-js/faker"],
  },
  {
    name: "cel",
    code: 'import * as cel from "@seedbed/core/cel"; console.log(cel);',
    bundler: bundleByEsbuild,
    without: ["zod", "@faker-js/faker"],
  },
  {
    name: "locale/en",
    code: 'import { en } from "@seedbed/core/locale/en"; console.log(en);',
    bundler: bundleByEsbuild,
    without: ["zod", "@marcbachmann/cel-js"],
  },
];

/**
 * Measures what browser bundles hold, minified and gzipped.
 *
 * @param source - True to bundle Seedbed's sources instead of its build; what only the build can show is left out.
 */
export async function measureBundles(source: boolean): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const bundle of BUNDLES) {
    if (!(source && bundle.buildOnly === true)) figures.push(...(await measureBundle(bundle, source)));
  }
  return figures;
}

async function measureBundle({ name, code, bundler, without, atMostKb }: Bundle, source: boolean): Promise<Figure[]> {
  const bundle = await bundler(code, source);
  const unwanted = without.reduce((sum, owner) => sum + (bundle.packages.get(owner) ?? 0), 0);
  const parts = [...bundle.packages].map(([owner, bytes]) => `${owner} ${(bytes / 1000).toFixed(1)} kB`);
  return [
    {
      bench: "bundle",
      name,
      value: gzipSync(bundle.code, { level: 9 }).length / 1000,
      unit: "kB gz",
      ...(atMostKb === undefined ? {} : { reach: { atMost: atMostKb } }),
      local: `${(bundle.code.length / 1000).toFixed(1)} kB minified; ${parts.join(", ")}`,
    },
    { bench: "bundle", name: `${name}: of ${without.join(", ")}`, value: unwanted / 1000, unit: "kB", reach: { atMost: 0 } },
  ];
}
