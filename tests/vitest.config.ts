import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { withOwnModules } from "./support/own-modules.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const pure = ["tests/domain/**", "tests/lib/**", "tests/components/**", "tests/messages/**"];
const tests = (folders: string[]) => folders.map((folder) => `${folder}/*.test.{ts,tsx}`);

const shared = {
  root,
  resolve: { alias: { "@": `${root}src`, "server-only": `${root}tests/support/server-only.ts` } },
};

const apart = withOwnModules(root);
const elsewhere = [...pure, "tests/e2e/**", "tests/load/**"];
const onPostgres = {
  include: tests(["tests/**"]),
  exclude: elsewhere,
  setupFiles: ["tests/support/clock.ts", "tests/support/setup.ts"],
  testTimeout: 20_000,
  hookTimeout: 30_000,
};

export default defineConfig({
  root,
  test: {
    // Most of a test's time is PostgreSQL's: a core kept free for Vitest itself would stand idle.
    maxWorkers: "100%",
    globalSetup: ["tests/support/database.ts"],
    projects: [
      {
        ...shared,
        test: { name: "pure", isolate: false, include: tests(pure), setupFiles: ["tests/support/clock.ts"] },
      },
      // Loading the app is most of a small file's time: files share what is loaded, but for those that put modules in its place.
      { ...shared, test: { ...onPostgres, name: "server", isolate: false, exclude: [...elsewhere, ...apart] } },
      { ...shared, test: { ...onPostgres, name: "apart", include: apart } },
    ],
  },
});
