import { describe, expect, it } from "vitest";
import { readDescription } from "../../src/domain/description.js";

const html = (source: string): string | null => readDescription(source)?.html ?? null;
const text = (source: string): string | null => readDescription(source)?.text ?? null;

describe("readDescription", () => {
  it("keeps the allowed tags and makes headings of the first rank second", () => {
    expect(html("<h1>Role</h1><p>One <b>two</b> <i>three</i></p>")).toBe(
      "<h2>Role</h2><p>One <strong>two</strong> <em>three</em></p>",
    );
  });

  it("drops scripts, styles, images and event handlers with what is in them", () => {
    expect(html('<p onclick="x()">A<img src="https://t.example/p.gif"></p><script>alert(1)</script>')).toBe(
      "<p>A</p>",
    );
    expect(html("<style>p{}</style><p>B</p><iframe src='https://x.example'>C</iframe>")).toBe("<p>B</p>");
  });

  it("keeps links to web and mail addresses only, marked as not ours", () => {
    expect(html('<p><a href="https://a.example/x?y=1&z=2" target="_blank">go</a></p>')).toBe(
      '<p><a href="https://a.example/x?y=1&amp;z=2" rel="nofollow noopener">go</a></p>',
    );
    expect(html('<p><a href="mailto:jobs@a.example">mail</a></p>')).toContain('href="mailto:jobs@a.example"');
    expect(html('<p><a href="javascript:alert(1)">bad</a></p>')).toBe("<p>bad</p>");
    expect(html('<p><a href="//evil.example">bad</a></p>')).toBe("<p>bad</p>");
  });

  it("reads HTML that was escaped once or twice", () => {
    expect(html("&lt;p&gt;Pumps &amp;amp; pipes&lt;/p&gt;")).toBe("<p>Pumps &amp; pipes</p>");
    expect(html("&amp;lt;p&amp;gt;Pumps &amp;amp;amp; pipes&amp;lt;/p&amp;gt;")).toBe(
      "<p>Pumps &amp; pipes</p>",
    );
  });

  it("does not take a written bracket for markup", () => {
    expect(html("Flow below 3 < 4 bar & more")).toBe("<p>Flow below 3 &lt; 4 bar &amp; more</p>");
    expect(text("Flow below 3 < 4 bar & more")).toBe("Flow below 3 < 4 bar & more");
  });

  it("makes paragraphs and lists of plain text", () => {
    expect(html("First line\nSecond line\n\n- one\n• two\nEnd")).toBe(
      "<p>First line</p><p>Second line</p><ul><li>one</li><li>two</li></ul><p>End</p>",
    );
  });

  it("takes the two letters of a written line break for one", () => {
    expect(html(String.raw`First\nSecond\r\nThird`)).toBe("<p>First</p><p>Second</p><p>Third</p>");
  });

  it("gives bare items a list, and ends it where text follows", () => {
    expect(html("<li>one</li><li>two</li>after")).toBe("<ul><li>one</li><li>two</li></ul><p>after</p>");
  });

  it("keeps nested and ordered lists", () => {
    expect(html("<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>")).toBe(
      "<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>",
    );
  });

  it("opens no paragraph in a paragraph and drops empty ones", () => {
    expect(html("<div><div>A</div><p></p><p>&nbsp;</p><div><p>B</p></div></div>")).toBe("<p>A</p><p>B</p>");
    expect(html("<p>A<ul><li>B</li></ul>C</p>")).toBe("<p>A</p><ul><li>B</li></ul><p>C</p>");
  });

  it("keeps simple tables", () => {
    expect(html("<table><tr><th>Shift</th><td>Night</td></tr></table>")).toBe(
      "<table><tr><th>Shift</th><td>Night</td></tr></table>",
    );
  });

  it("gives a plain text with an empty line between paragraphs", () => {
    expect(text("<h2>Role</h2><p>One<br>two</p><ul><li>a</li><li><p>b</p></li></ul><p>End</p>")).toBe(
      "Role\n\nOne\ntwo\n\n- a\n- b\n\nEnd",
    );
  });

  it("survives markup that no person wrote", () => {
    expect(text("<ul><li>".repeat(20_000) + "deep")).toContain("deep");
    expect(html("<div>".repeat(20_000) + "deep")).toBe("<p>deep</p>");
  });

  it("is nothing when there is nothing to read", () => {
    expect(readDescription(null)).toBeNull();
    expect(readDescription("")).toBeNull();
    expect(readDescription("<p><br></p><img src='x'>")).toBeNull();
  });
});
