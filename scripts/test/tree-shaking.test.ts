import { join } from "node:path";
import { build } from "esbuild";
import { expect, it } from "vitest";

/** The modules below core's `src/generators` that a bundle of a program holds. */
async function listGeneratorModules(code: string): Promise<string[]> {
  const { metafile } = await build({
    stdin: { contents: code, resolveDir: join(import.meta.dirname, "../../packages/core") },
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
    metafile: true,
    conditions: ["@seedbed/source"],
    logLevel: "error",
  });
  const [output] = Object.values(metafile.outputs);
  return Object.entries(output!.inputs)
    .filter(([path, { bytesInOutput }]) => bytesInOutput > 0 && path.includes("/src/generators/"))
    .map(([path]) => path.replace(/^.*\/src\/generators\//, ""))
    .sort();
}

const CONTRACT = ["contract/cells.ts", "contract/define-field.ts", "contract/related-cells.ts"];

it("a bundle holds the kinds that its definition uses, and no other", async () => {
  const modules = await listGeneratorModules(`
    import { createDataset, defineDataset, table } from "@seedbed/core";
    import * as f from "@seedbed/core/f";
    createDataset(defineDataset({ t: table(1, { id: f.uuid(), on: f.bool(), ids: f.array(f.uuid()) }) }), { seed: 1 });
  `);
  expect(modules).toEqual([
    "codes/uuid.ts",
    ...CONTRACT,
    "relations/expression-columns.ts",
    "scalars/bool.ts",
    "structure/array.ts",
    "structure/nested-node.ts",
    "text/symbols/resolve-lengths.ts",
  ]);
});

it("a kind brings no other along", async () => {
  const kinds = ["sequence", "card", "iban", "money", "pattern", "fake", "person"];
  const main = new RegExp(`(^|/)(${kinds.join("|")})\\.ts$`);
  for (const kind of kinds) {
    const modules = await listGeneratorModules(`import * as f from "@seedbed/core/f"; console.log(f.${kind}());`);
    expect(modules.filter((path) => main.test(path))).toEqual([expect.stringContaining(`/${kind}.ts`)]);
  }
});
