import { describe, expect, it } from "vitest";
import { mixCompanies } from "../../../search/mix-companies.js";
import { editDistance } from "../../../search/text/edit-distance.js";
import { tokenize } from "../../../search/text/tokenize.js";
import { parseText } from "../../../search/text/parse-text.js";
import { makeSnippet, SearchedWords } from "../../../search/text/snippet.js";
import { indexForm, searchForms } from "../../../search/text/stem.js";

const words = (text: string): string[] => tokenize(text).map((token) => token.text);

describe("words of a text", () => {
  it("are what letters and digits make, with the names of languages whole", () => {
    expect(words("R&D: C++ / C# (.NET), full-time, 24/7")).toEqual([
      "r",
      "d",
      "cplusplus",
      "csharp",
      "dotnet",
      "full",
      "time",
      "24",
      "7",
    ]);
  });

  it("say where they stand", () => {
    const text = "Über C# für e\u0301nergie.";
    expect(tokenize(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      "Über",
      "C#",
      "für",
      "e\u0301nergie",
    ]);
  });
});

describe("stems", () => {
  it.each([
    ["engineers", "en", "engineer"],
    ["batteries", "en", "battery"],
    ["switches", "en", "switch"],
    ["business", "en", "business"],
    ["bus", "en", "bus"],
    ["engineering", "en", "engineering"],
    ["ingenieurinnen", "de", "ingenieur"],
    ["techniker", "de", "techniker"],
    ["nationaux", "fr", "national"],
    ["ingenieros", "es", "ingenier"],
    ["ingeniera", "es", "ingenier"],
    ["50001s", "en", "50001s"],
    ["sales", "nl", "sales"],
  ])("%s in %s", (word, language, stem) => {
    expect(indexForm(word, language)).toBe(stem);
  });

  it("of a searched word hold the one that the text's language makes", () => {
    for (const language of ["en", "de", "fr", "es", null]) {
      for (const word of ["turbines", "ingenieure", "ingenieros", "installateurs"]) {
        expect(searchForms(word)).toContain(indexForm(word, language));
      }
    }
  });

  it("do not take an engineer for an engine", () => {
    expect(searchForms("engineer")).not.toContain(indexForm("engines", "en"));
  });
});

describe("what was typed", () => {
  const clause = (text: string, prefix = false) => ({ words: text.split(" "), prefix });

  it.each([
    ["wind turbine", [clause("wind"), clause("turbine", true)], []],
    ["wind turbine ", [clause("wind"), clause("turbine")], []],
    ['"wind turbine" fit', [clause("wind turbine"), clause("fit", true)], []],
    ['"wind turb', [clause("wind turb", true)], []],
    ["engineer -sales", [clause("engineer")], [clause("sales")]],
    ['engineer -"night shift"', [clause("engineer")], [clause("night shift")]],
    ["full-time", [clause("full time", true)], []],
    ["wind - solar", [clause("wind"), clause("solar", true)], []],
    ["C", [clause("c")], []],
    ["wind wind", [clause("wind", true)], []],
    [' "" * ( -', [], []],
  ])("%j", (q, must, not) => {
    expect(parseText(q)).toEqual({ must, not });
  });

  it("takes excluded words as they are", () => {
    expect(parseText("", ["night-shift", "*"])).toEqual({ must: [], not: [clause("night shift")] });
  });
});

describe("slips between words", () => {
  it.each([
    ["turbine", "turbine", 0],
    ["turbine", "turbin", 1],
    ["turbine", "turbnie", 1],
    ["turbine", "durbine", 1],
    ["turbine", "xturbine", 1],
    ["hydrogen", "hidrogne", 2],
  ])("%s, %s: %i", (a, b, distance) => {
    expect(editDistance(a, b, 2)).toBe(distance);
    expect(editDistance(b, a, 2)).toBe(distance);
  });

  it("are counted no further than asked", () => {
    expect(editDistance("wind", "solar", 2)).toBe(3);
    expect(editDistance("hydrogen", "hidrogne", 1)).toBe(2);
  });
});

describe("an excerpt", () => {
  const filler = "We build valves for water plants of every size. ".repeat(20);

  it("shows the part with most of the words, cut at spaces", () => {
    const text = `Turbine firm. ${filler} You commission a turbine and its gearbox at sea. ${filler}`;
    const snippet = makeSnippet(text, new SearchedWords(parseText("turbine gearbox ").must), "en");
    expect(snippet).toContain("commission a <mark>turbine</mark> and its <mark>gearbox</mark> at sea");
    expect(snippet).toMatch(/^… \S.*\S …$/);
    expect(snippet).not.toContain("firm");
  });

  it("marks a word in the form in which it stands", () => {
    const words = new SearchedWords(parseText("turbine weld").must);
    expect(makeSnippet("Turbines. Welding.", words, "en")).toBe(
      "<mark>Turbines</mark>. <mark>Welding</mark>.",
    );
  });

  it("is the beginning when nothing was searched, and nothing when there is no text", () => {
    const none = new SearchedWords([]);
    expect(makeSnippet("Short & <b>plain</b>.", none, null)).toBe("Short &amp; &lt;b&gt;plain&lt;/b&gt;.");
    expect(makeSnippet(filler, none, null)).toMatch(/^We build .* …$/);
    expect(makeSnippet("", none, null)).toBe("");
  });
});

describe("mixing companies", () => {
  const mix = (text: string): string => mixCompanies([...text], (company) => company).join("");

  it.each([
    ["aaaaab", "aaabaa"],
    ["aaaaaabbbb", "aaabaaabbb"],
    ["aaaab", "aaaba"],
    ["aaaaa", "aaaaa"],
    ["abcabc", "abcabc"],
    ["", ""],
  ])("%s becomes %s", (before, after) => {
    expect(mix(before)).toBe(after);
  });
});
