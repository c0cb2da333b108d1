import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));
const pure = ["tests/domain/**", "tests/lib/**", "tests/components/**", "tests/messages/**"];
const tests = (folders: string[]) => folders.map((folder) => `${folder}/*.test.{ts,tsx}`);

const shared = {
  extends: true as const,
  root,
  resolve: { alias: { "@": `${root}src`, "server-only": `${root}tests/support/server-only.ts` } },
};

export default defineConfig({
  root,
  test: {
    // Most of a test's time is PostgreSQL's: a core kept free for Vitest itself would stand idle.
    maxWorkers: "100%",
    projects: [
      {
        ...shared,
        test: { name: "pure", isolate: false, include: tests(pure), setupFiles: ["tests/support/clock.ts"] },
      },
      {
        ...shared,
        test: {
          name: "server",
          include: tests(["tests/**"]),
          exclude: [...pure, "tests/e2e/**", "tests/load/**"],
          globalSetup: ["tests/support/database.ts"],
          setupFiles: ["tests/support/clock.ts", "tests/support/setup.ts"],
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
