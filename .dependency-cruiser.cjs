/** The import rules of the project: four islands (crawlers, db, search, src/domain) and one mainland (src). */
const island = (name, from, allowed) => ({
  name: `${name}-is-an-island`,
  severity: "error",
  comment: `${name} may import of ours only itself and: ${allowed.join(", ") || "nothing"}`,
  from: { path: from },
  to: { path: "^(src|crawlers|db|search|test)/", pathNot: [from, ...allowed] },
});

/** A package that only one place may know, so that it can be exchanged there. */
const onlyIn = (npm, where) => ({
  name: `${npm}-only-in-its-place`,
  severity: "error",
  from: { path: "^(src|crawlers|db|search)/", pathNot: where },
  to: { path: `node_modules/${npm}/` },
});

module.exports = {
  forbidden: [
    island("crawlers", "^crawlers/", ["^src/domain/"]),
    island("db", "^db/", ["^src/domain/"]),
    island("search", "^search/", ["^src/domain/"]),
    island("domain", "^src/domain/", []),
    {
      name: "production-never-imports-tests",
      severity: "error",
      from: { path: "^(src|crawlers|db|search)/" },
      to: { path: "^test/" },
    },
    {
      name: "use-cases-know-no-web",
      severity: "error",
      comment:
        "what mails, commands and the API share is told by src/reading and src/messages, not by a page",
      from: {
        path: "^src/(digest|directory|domain|indexing|ingest|mail|messages|reading|submissions|tasks)/",
      },
      to: { path: "^src/web/" },
    },
    {
      name: "adapters-never-import-each-other",
      severity: "error",
      from: { path: "^crawlers/adapters/([^/]+)\\.ts$" },
      to: { path: "^crawlers/adapters/", pathNot: "^crawlers/adapters/$1\\.ts$" },
    },
    { name: "no-circles", severity: "error", from: {}, to: { circular: true } },
    onlyIn("better-sqlite3", "^(db/|search/engines/embedded)"),
    onlyIn("kysely", "^db/"),
    onlyIn("meilisearch", "^search/engines/meilisearch"),
    onlyIn("undici", "^crawlers/http/"),
    onlyIn("cheerio", "^crawlers/"),
    onlyIn("nodemailer", "^src/digest/|^src/mail/"),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
