import { fileURLToPath } from "node:url";
import { defineConfig } from "@playwright/test";
import { freePort } from "../../scripts/lib/postgres.mjs";
import { browser } from "./support/browser";

// Read again in every worker: they must hear of the same port.
process.env.E2E_PORT ??= String(await freePort());
const root = fileURLToPath(new URL("../..", import.meta.url));
const baseURL = `http://localhost:${process.env.E2E_PORT}`;

export default defineConfig({
  testDir: ".",
  outputDir: `${root}test-results`,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [["list"], ...(process.env.E2E_REPORT ? [["json", { outputFile: process.env.E2E_REPORT }] as const] : [])],
  use: {
    baseURL,
    locale: "it-IT",
    timezoneId: "Europe/Rome",
    // Keeping a trace takes as long as the journey itself: E2E_TRACE=1 to look into a failure.
    trace: process.env.E2E_TRACE ? "retain-on-failure" : "off",
    launchOptions: await browser(),
  },
  webServer: {
    command: "node tests/e2e/support/server.mjs",
    cwd: root,
    url: `${baseURL}/readyz`,
    timeout: 600_000,
    stdout: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 30_000 },
  },
});
