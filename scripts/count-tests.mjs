import { readFileSync } from "node:fs";

/**
 * Counts the tests of one or more Vitest JSON reports and prints `N passed, N failed`.
 *
 * A missing report, and a test file that fails without a failing test (it did not load), count as one failure each.
 */
let passed = 0;
let failed = 0;

for (const path of process.argv.slice(2)) {
  const report = readReport(path);
  if (report === undefined) {
    failed += 1;
    continue;
  }
  passed += report.numPassedTests;
  failed += report.numFailedTests;
  for (const { status, assertionResults } of report.testResults) {
    if (status === "failed" && !assertionResults.some((result) => result.status === "failed")) failed += 1;
  }
}

console.log(`${passed} passed, ${failed} failed`);
if (failed > 0 || passed === 0) process.exitCode = 1;

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    console.error(`no test report at ${path}: ${error.message}`);
    return undefined;
  }
}
