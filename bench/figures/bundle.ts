import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import type { Figure } from "../harness/figure.js";

/** What a program imports, and what must not come with it. */
interface Bundle {
  readonly name: string;
  readonly code: string;
  /** Packages that the bundle must not hold. */
  readonly without: readonly string[];
  readonly atMostKb?: number;
}

const BUNDLES: readonly Bundle[] = [
  {
    name: "core without locale",
    code: 'import { createDataset, defineDataset, f, table } from "@seedbed/core"; console.log(createDataset, defineDataset, f, table);',
    without: ["zod", "@marcbachmann/cel-js", "@faker-js/faker"],
    atMostKb: 30,
  },
  {
    name: "parseDataset",
    code: 'import { parseDataset } from "@seedbed/core"; console.log(parseDataset);',
    without: ["@faker-js/faker"],
  },
  { name: "cel", code: 'import * as cel from "@seedbed/core/cel"; console.log(cel);', without: ["zod", "@faker-js/faker"] },
  {
    name: "locale/en",
    code: 'import { en } from "@seedbed/core/locale/en"; console.log(en);',
    without: ["zod", "@marcbachmann/cel-js"],
  },
];

/**
 * Measures what a browser bundle of the core entry holds, minified and gzipped.
 *
 * @param source - True to bundle Seedbed's sources instead of its build.
 */
export async function measureBundles(source: boolean): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const bundle of BUNDLES) figures.push(...(await measureBundle(bundle, source)));
  return figures;
}

async function measureBundle({ name, code, without, atMostKb }: Bundle, source: boolean): Promise<Figure[]> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: join(import.meta.dirname, "..") },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    write: false,
    metafile: true,
    logLevel: "error",
    ...(source ? { conditions: ["@seedbed/source"] } : {}),
  });
  const [output] = Object.values(metafile.outputs);
  const packages = new Map<string, number>();
  for (const [path, { bytesInOutput }] of Object.entries(output!.inputs)) {
    const owner = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? "seedbed";
    packages.set(owner, (packages.get(owner) ?? 0) + bytesInOutput);
  }
  const unwanted = without.reduce((sum, owner) => sum + (packages.get(owner) ?? 0), 0);
  const parts = [...packages]
    .filter(([, bytes]) => bytes > 0)
    .map(([owner, bytes]) => `${owner} ${(bytes / 1000).toFixed(1)} kB minified`);
  return [
    {
      bench: "bundle",
      name,
      value: gzipSync(outputFiles[0]!.contents, { level: 9 }).length / 1000,
      unit: "kB gz",
      ...(atMostKb === undefined ? {} : { reach: { atMost: atMostKb } }),
      local: parts.join(", "),
    },
    { bench: "bundle", name: `${name}: of ${without.join(", ")}`, value: unwanted / 1000, unit: "kB", reach: { atMost: 0 } },
  ];
}
