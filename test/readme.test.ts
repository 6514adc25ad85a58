import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { adapters } from "../crawlers/registry.js";
import { checkoutRoot } from "../src/domain/checkout-root.js";
import { SETTINGS } from "../src/settings.js";

const readme = readFileSync(path.join(checkoutRoot(), "README.md"), "utf8");

describe("README", () => {
  it("documents every setting with its default, as the code has them", () => {
    const rows = Object.entries(SETTINGS).map(([key, { fallback, what }]) => [`\`${key}\``, fallback, what]);
    const written = /<!-- settings -->\s([\s\S]*?)\s<!-- \/settings -->/.exec(readme)?.[1] ?? "";
    const lines = written.trim().split("\n").slice(2);
    const cells = (line: string) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim());
    expect(lines.map(cells)).toEqual(rows);
  });

  it("names every system that can be read", () => {
    for (const { name, fallback } of adapters) if (fallback !== true) expect(readme).toContain(name);
  });

  it("names only scripts that there are", () => {
    const { scripts } = JSON.parse(readFileSync(path.join(checkoutRoot(), "package.json"), "utf8")) as {
      scripts: Record<string, string>;
    };
    for (const [, name = ""] of readme.matchAll(/npm run ([a-z]+)/g)) expect(scripts).toHaveProperty(name);
  });
});
