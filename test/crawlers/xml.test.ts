import { describe, expect, it } from "vitest";
import { childrenOf, childText, readXml } from "../../crawlers/xml.js";

const URL = "https://feed.example/xml";
const read = (body: string, root = "jobs") => readXml(body, root, URL);

describe("readXml", () => {
  it("decodes what XML encodes once, and CDATA not at all", () => {
    const root = read(
      "<jobs><a>R&amp;D &lt;b&gt; &#039;x&#x27; &nbsp; AT&T</a><b> <![CDATA[<i>a &amp; b</i>]]> c</b></jobs>",
    );
    expect(childText(root, "a")).toBe("R&D <b> 'x' &nbsp; AT&T");
    expect(childrenOf(root, "b")[0]?.text).toBe(" <i>a &amp; b</i> c");
  });

  it("leaves text that was encoded twice encoded once", () => {
    expect(childText(read("<jobs><a>&lt;p&gt;a &amp;amp; b&lt;/p&gt;</a></jobs>"), "a")).toBe(
      "<p>a &amp; b</p>",
    );
  });

  it("keeps prefixes and the order of repeated elements", () => {
    const root = read("<jobs><tt:l>1</tt:l><x/><tt:l>2</tt:l></jobs>");
    expect(childrenOf(root, "tt:l").map((element) => element.text)).toEqual(["1", "2"]);
    expect(childText(root, "x")).toBeNull();
    expect(childText(root, "none")).toBeNull();
  });

  it("reads past a byte order mark, a declaration and comments", () => {
    const body =
      '\uFEFF<?xml version="1.0"?>\n<!-- made by hand -->\n<jobs v="1"><a>1</a></jobs>\n<!-- end -->';
    expect(childText(read(body), "a")).toBe("1");
    expect(read("<jobs/>").children).toEqual([]);
  });

  it.each([
    ["a page", "<!DOCTYPE html><html><body>Checking your browser</body></html>", "wrong_type"],
    ["a page without a document type", "<html><jobs></jobs></html>", "wrong_type"],
    ["another document", "<feed><jobs></jobs></feed>", "unexpected_shape"],
    ["a root that only begins alike", "<jobsfeed></jobsfeed>", "unexpected_shape"],
    ["nothing", "", "unexpected_shape"],
    ["JSON", '{"jobs": []}', "unexpected_shape"],
    ["a document without its end", "<jobs><a>1</a><a>2", "truncated"],
    ["a tag that is never closed", "<jobs><a>1<b>2</b></jobs>", "unexpected_shape"],
    [
      "a document type, whose entities could grow without end",
      '<!DOCTYPE jobs [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><jobs><a>&b;</a></jobs>',
      "unexpected_shape",
    ],
  ])("refuses %s", (_name, body, code) => {
    expect(() => read(body)).toThrow(expect.objectContaining({ code, url: URL }));
  });
});
