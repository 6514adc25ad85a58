import { expect, it } from "vitest";
import { escapeHtml } from "../../src/domain/escape-html.js";

it("leaves no sign that could begin or end mark-up, or the value of an attribute", () => {
  expect(escapeHtml(`R&D <b title="5' 6">`)).toBe("R&amp;D &lt;b title=&quot;5&#39; 6&quot;&gt;");
});
