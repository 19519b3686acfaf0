import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** Users that make about a million rows in all: each has some orders, each order some items. */
const ROWS = "users=70000";
const OUT = "out";

const root = join(import.meta.dirname, "../../..");
const definition = join(import.meta.dirname, "shop.ts");

seedbed("generate", definition, "--seed", "demo", "--rows", ROWS, "--out", OUT, "--force");
console.log(`files: ${join(root, OUT)}`);
process.stdout.write("digest: ");
seedbed("digest", definition, "--seed", "demo", "--rows", ROWS);

/** Runs the command from source, as `npx seedbed` does from the package. */
function seedbed(...args: string[]): void {
  const command = ["--conditions=@seedbed/source", "--import", "tsx", join(root, "packages/cli/src/bin.ts"), ...args];
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
