import { expect, it } from "vitest";
import { joinSections, nextDataOf, textsOf, unescapeHtml } from "../../crawlers/html.js";

it("unescapes HTML once, so that what the text itself escaped stays escaped", () => {
  expect(unescapeHtml("&lt;p&gt;Wind &amp;amp; sun,&amp;nbsp;5 &amp;lt; 6&lt;/p&gt;")).toBe(
    "<p>Wind &amp; sun,&nbsp;5 &lt; 6</p>",
  );
});

it("leaves an entity that was cut in two as it is", () => {
  expect(unescapeHtml("&lt;b&gt;Do&lt;/b&g")).toBe("<b>Do</b&g");
});

it("leaves text alone that holds tags already", () => {
  expect(unescapeHtml("<p>5 &lt; 6</p>")).toBe("<p>5 &lt; 6</p>");
});

it("joins the parts that have a text, each under its heading", () => {
  const parts = [
    { html: "<p>Intro</p>" },
    { heading: "You & us", html: "<p>Tasks</p>" },
    { heading: "Benefits", html: "  " },
    { heading: "Rest", html: null },
  ];
  expect(joinSections(parts)).toBe("<p>Intro</p>\n<h3>You &amp; us</h3>\n<p>Tasks</p>");
  expect(joinSections([{ heading: "Empty", html: "" }])).toBeNull();
});

it("reads the words of elements, without the empty ones", () => {
  const html = '<div class="pay"> $10 <b>to</b>\n$12</div><div class="pay"> </div><div>no</div>';
  expect(textsOf(html, ".pay")).toEqual(["$10 to $12"]);
});

it.each(["<html><body>no data</body></html>", '<script id="__NEXT_DATA__">{"props":</script>'])(
  "says unexpected_shape for the state of %j",
  (html) => {
    expect(() => nextDataOf(html, "https://join.com/companies/x")).toThrow(
      expect.objectContaining({ code: "unexpected_shape" }),
    );
  },
);
