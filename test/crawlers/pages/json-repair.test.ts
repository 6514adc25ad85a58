import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseLoose } from "../../../crawlers/pages/json-repair.js";

const value = (text: string): unknown => parseLoose(text)?.value;

describe("JSON as pages write it", () => {
  it("is taken as it is when it is JSON", () => {
    expect(value(' \uFEFF{"a": [1, "x\\n//y", null]} ')).toEqual({ a: [1, "x\n//y", null] });
  });

  it.each([
    ["raw line breaks and tabs in a string", '{"a": "one\ntwo\tthree\r\n"}', { a: "one\ntwo\tthree\r\n" }],
    ["a comment to the end of the line", '// about "us\n{"a": 1} // done', { a: 1 }],
    ["a comment between two marks", '{/* it\'s "here */"a": 1}', { a: 1 }],
    ["a comma before the end", '{"a": [1, 2,], "b": {"c": 1,\n},}', { a: [1, 2], b: { c: 1 } }],
    ["a comma twice", '{"a": 1,, "b": 2}', { a: 1, b: 2 }],
    ["an HTML comment around it", '<!-- {"a": 1} -->', { a: 1 }],
    ["CDATA around it", '<![CDATA[{"a": 1}]]>', { a: 1 }],
    ["CDATA behind comment marks", '//<![CDATA[\n{"a": 1}\n//]]>', { a: 1 }],
    ["CDATA behind comment marks on one line", '//<![CDATA[ {"a": 1} //]]>', { a: 1 }],
    ["CDATA between comment marks", '/*<![CDATA[*/ {"a": 1} /*]]>*/', { a: 1 }],
    ["every guard at once", '<!--//--><![CDATA[//><!--\n{"a": 1}\n//--><!]]>', { a: 1 }],
    ["a semicolon at the end", '{"a": "x;"} ;;', { a: "x;" }],
    ["escapes that JSON does not know", String.raw`{"a": "\$5 it\'s \"so\" \\$"}`, { a: `$5 it's "so" \\$` }],
    ["a string that goes on behind a backslash", '{"a": "one\\\ntwo"}', { a: "one\ntwo" }],
    [
      "a comma that is missing",
      '{"a": "x"\n"b": [1 2 {"c": 3} {"d": true}]}',
      { a: "x", b: [1, 2, { c: 3 }, { d: true }] },
    ],
    ["two values side by side", '{"a": 1}\n{"b": 2}', [{ a: 1 }, { b: 2 }]],
    [
      "all of it together",
      '<!--\n// ours\n{"a": "one\ntwo \\$", /* x */ "b": [1,]\n"c": "d",};\n-->',
      { a: "one\ntwo $", b: [1], c: "d" },
    ],
  ])("is mended: %s", (_name, text, expected) => {
    expect(value(text)).toEqual(expected);
  });

  it("keeps what only looks broken inside strings", () => {
    const text = '{"a": "<!-- x --> // y /* z */ , } ]]> ;",\n}';
    expect(value(text)).toEqual({ a: "<!-- x --> // y /* z */ , } ]]> ;" });
  });

  it.each(["", "  ", "{", '{"a": "never closed', "var job = {title: 'x'}", "<p>no</p>", '{"a": "\\u12"}'])(
    "is given up when there is no telling: %j",
    (text) => {
      expect(parseLoose(text)).toBeNull();
    },
  );
});

it("leaves a text of more than a million characters unmended", () => {
  const long = `{"a": "${"x".repeat(1_000_000)}"`;
  expect(value(`${long}}`)).toEqual({ a: "x".repeat(1_000_000) });
  expect(parseLoose(`${long},}`)).toBeNull();
});

describe("whatever is fed to the repair", () => {
  const noise = fc.array(
    fc.oneof(
      fc.constantFrom(
        '"',
        "\\",
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        ";",
        "//",
        "/*",
        "*/",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
      ),
      fc.constantFrom(
        "\n",
        "\t",
        "\u0000",
        "\uFEFF",
        "\\u12",
        "\\$",
        "true",
        "-1e5",
        '"a"',
        "é",
        "\u{1F600}",
        "\uD800",
      ),
      fc.string(),
    ),
    { maxLength: 60 },
  );

  it("gives a value or nothing, and never throws", () => {
    fc.assert(
      fc.property(noise, (pieces) => {
        const parsed = parseLoose(pieces.join(""));
        expect(parsed === null || "value" in parsed).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it("leaves valid JSON as it is", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        const text = JSON.stringify(json);
        expect(value(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it("gives back what was there before it was broken", () => {
    const tree = fc.object({
      key: fc.string({ minLength: 1 }),
      values: [fc.string(), fc.integer(), fc.boolean()],
    });
    fc.assert(
      fc.property(tree, (json) => {
        const text = JSON.stringify(json, null, 1);
        const raw = text
          .replaceAll("\n", "\n// \n")
          .replaceAll(/\\(.)/g, (escape, char) => (char === "n" ? "\n" : escape));
        const broken = `<!--\n${raw};\n-->`;
        expect(value(broken)).toEqual(JSON.parse(text));
      }),
    );
  });

  it.each(['"', "{", "[", '{"a":', "/*", "//", "\\", ";", ",", "<!--", "]]>", '"\n', '{"a" "b" '])(
    "ends soon with a hundred thousand of %j",
    (piece) => {
      const text = piece.repeat(100_000);
      const started = performance.now();
      parseLoose(`{${text}`);
      parseLoose(`${text}}`);
      expect(performance.now() - started).toBeLessThan(5000);
    },
  );
});
