/** The environment as tests see it; nothing else in them reads it. */
export const testEnv = {
  /** A running Meilisearch to test against; its indexes whose names begin with "test-" are emptied. */
  meiliUrl: process.env["TEST_MEILI_URL"] ?? null,
  meiliKey: process.env["TEST_MEILI_KEY"] ?? null,
  path: process.env["PATH"] ?? "",
};
