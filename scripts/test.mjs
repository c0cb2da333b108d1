import { mkdirSync } from "node:fs";
import { ensureBuilt } from "./lib/build.mjs";
import { check, suite } from "./lib/checks.mjs";
import { generateClient } from "./lib/generate.mjs";
import { dataFolder } from "./lib/paths.mjs";
import { program } from "./lib/program.mjs";
import { complain, say } from "./lib/say.mjs";

// npm test: every check there is. Goes on after a failure, so that one run tells all; the last line sums up.

const total = { passed: 0, failed: 0 };
const broken = [];
const add = (name, { passed, failed }) => {
  total.passed += passed;
  total.failed += failed;
  if (failed > 0) broken.push(name);
};
const one = (name, good) => add(name, { passed: Number(good), failed: Number(!good) });

/** A step of ours, counted as one check. */
async function attempt(work) {
  try {
    await work();
    return true;
  } catch (error) {
    complain(error);
    return false;
  }
}

// A test left out has proved nothing: it counts as failed.
const vitestCount = ({ numPassedTests, numTotalTests, testResults }) => {
  const unread = testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
  return { passed: numPassedTests, failed: numTotalTests - numPassedTests + unread.length };
};
const playwrightCount = ({ stats, errors }) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky + stats.skipped + errors.length,
});

async function vitest() {
  const args = (file) => [
    "run",
    "--config=tests/vitest.config.ts",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${file}`,
  ];
  return suite("vitest", args, { report: "vitest.json", count: vitestCount });
}

async function browser() {
  const args = () => ["test", "--config=tests/e2e/playwright.config.ts"];
  const env = (file) => ({ E2E_REPORT: file });
  return suite("@playwright/test", args, {
    command: "playwright",
    env,
    report: "playwright.json",
    count: playwrightCount,
  });
}

await program(async () => {
  mkdirSync(dataFolder, { recursive: true });
  one("generate", await attempt(generateClient));
  const typegen = await check("next", ["typegen"]);
  // Types keep one core busy for a minute: the other two read the sources meanwhile.
  const types = check("typescript", ["--noEmit"], { command: "tsc" });
  one("lint", await check("@biomejs/biome", ["check", "."], { command: "biome" }));
  one("dead code", await check("knip", []));
  one("types", (await types) && typegen);
  add("tests", await vitest());
  if (!process.argv.includes("--no-browser")) {
    const built = await attempt(ensureBuilt);
    one("build", built);
    if (built) add("browser", await browser());
  }
  if (broken.length > 0) say(`\n✗ ${broken.join(", ")}`);
  say(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 ? 1 : 0;
});
