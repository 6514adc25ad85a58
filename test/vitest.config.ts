import { defineConfig } from "vitest/config";

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "hono/jsx" } },
  root: new URL("..", import.meta.url).pathname,
  test: {
    include: ["test/**/*.test.{ts,tsx}"],
    setupFiles: ["test/helpers/setup.ts"],
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 20_000,
    // The first test that needs the gazetteer builds it, where the checkout was never compiled.
    hookTimeout: 60_000,
  },
});
