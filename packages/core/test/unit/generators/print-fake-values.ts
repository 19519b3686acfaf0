import { fakeValues } from "./fake-values.js";

// Run in a process of its own, under other settings of time zone and language.
const methods = JSON.parse(process.env.METHODS ?? "[]") as string[];
process.stdout.write(JSON.stringify(fakeValues(methods, [0, 1, 2, 3, 999_999])));
