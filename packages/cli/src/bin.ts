#!/usr/bin/env node
import { main } from "./main.js";

// Not process.exit: what was printed to a pipe must get out first.
process.exitCode = await main(process.argv.slice(2));
