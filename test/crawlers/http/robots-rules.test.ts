import { describe, expect, it } from "vitest";
import { allows, forbidsAll, namedGroup, parseRobots } from "../../../crawlers/http/robots-rules.js";
import { describeWithShared, readShared } from "../../helpers/shared.js";

/** Whether a robots.txt lets the paths be fetched, one answer for each. */
function verdicts(robots: string, paths: string[], name = "clusterwork"): boolean[] {
  const file = parseRobots(robots);
  const group = namedGroup(file, [name]) ?? file.get("*");
  return paths.map((path) => group === undefined || allows(group, new URL(path, "https://member.example")));
}

describe("groups", () => {
  it("go on over blank lines and comments", () => {
    const robots = "User-agent: *\n\n# our shop\nDisallow: /cart\n\n\nDisallow: /account\n";
    expect(verdicts(robots, ["/cart", "/account", "/jobs"])).toEqual([false, false, true]);
  });

  it("of one name are merged, wherever they stand", () => {
    const robots =
      "User-agent: *\nDisallow: /a\n\nUser-agent: Other\nDisallow: /b\n\nUser-agent: *\nDisallow: /c";
    expect(verdicts(robots, ["/a", "/b", "/c"])).toEqual([false, true, false]);
  });

  it("may name several agents, also with a Sitemap line between the names", () => {
    const robots =
      "User-agent: one\nSitemap: https://x.example/s.xml\nUser-agent: clusterwork\nDisallow: /jobs";
    expect(verdicts(robots, ["/jobs"])).toEqual([false]);
  });

  it("that name us stand in place of the one for everybody", () => {
    const robots = "User-agent: *\nDisallow: /\n\nUser-agent: Clusterwork\nDisallow: /private";
    expect(verdicts(robots, ["/jobs", "/private/x"])).toEqual([true, false]);
    expect(verdicts("User-agent: *\nDisallow: /\nUser-agent: clusterwork\nDisallow:", ["/jobs"])).toEqual([
      true,
    ]);
  });

  it("name us by our product token, in any case, with or without a version, and not by part of it", () => {
    for (const name of ["Clusterwork", "CLUSTERWORK", "clusterwork/2.0", "Clusterwork (our board)"]) {
      expect(verdicts(`User-agent: ${name}\nDisallow: /`, ["/jobs"])).toEqual([false]);
    }
    for (const name of ["cluster", "clusterwork-images", "notclusterwork"]) {
      expect(verdicts(`User-agent: ${name}\nDisallow: /`, ["/jobs"])).toEqual([true]);
    }
  });

  it("are read with a byte order mark, odd spacing, and any kind of line end", () => {
    const robots = "\uFEFFUSER-AGENT : *\r\n  disallow:/a  # why\rAllow : /a/b\n";
    expect(verdicts(robots, ["/a", "/a/b", "/b"])).toEqual([false, true, true]);
  });

  it("are no groups in an HTML page", () => {
    expect(verdicts("<!doctype html><title>Home: welcome</title>", ["/jobs"])).toEqual([true]);
  });
});

describe("rules", () => {
  it("the longest match wins, on a tie the one that allows", () => {
    const robots = "User-agent: *\nDisallow: /jobs\nAllow: /jobs/open\nDisallow: /page\nAllow: /page";
    expect(verdicts(robots, ["/jobs/closed", "/jobs/open/1", "/page"])).toEqual([false, true, true]);
  });

  // The examples of RFC 9309, section 5.1, and of 2.2.3.
  it("match as in the RFC's own examples", () => {
    const star = "User-Agent: *\nDisallow: *.gif$\nDisallow: /example/\nAllow: /publications/";
    expect(verdicts(star, ["/a.gif", "/a.gif?x", "/example/1", "/publications/"])).toEqual([
      false,
      true,
      false,
      true,
    ]);
    const foobot = "User-Agent: foobot\nDisallow:/\nAllow:/example/page.html\nAllow:/example/allowed.gif";
    expect(verdicts(foobot, ["/x", "/example/page.html", "/example/allowed.gif"], "foobot")).toEqual([
      false,
      true,
      true,
    ]);
  });

  it("wildcards match anything, anchors the end, both also in queries", () => {
    const robots = "User-agent: *\nDisallow: /*?sort=\nDisallow: /*/apply$\nDisallow: /search?";
    expect(
      verdicts(robots, [
        "/jobs?sort=new",
        "/jobs?page=1&sort=new",
        "/jobs/7/apply",
        "/jobs/7/apply/x",
        "/search",
      ]),
    ).toEqual([false, true, false, true, true]);
  });

  it("match on case, and from the start of the path", () => {
    expect(verdicts("User-agent: *\nDisallow: /Jobs", ["/jobs", "/Jobs", "/x/Jobs"])).toEqual([
      true,
      false,
      true,
    ]);
  });

  it("compare one spelling of every character", () => {
    const robots =
      "User-agent: *\nDisallow: /stellen/münchen\nDisallow: /a%2fb\nDisallow: /%7Ejo\nDisallow: /x%2A$y";
    expect(
      verdicts(robots, [
        "/stellen/m%c3%bcnchen",
        "/stellen/münchen",
        "/a%2Fb",
        "/a/b",
        "/~jo",
        "/x*$y",
        "/xzy",
      ]),
    ).toEqual([false, false, false, true, false, false, true]);
  });

  it("never close robots.txt itself", () => {
    expect(verdicts("User-agent: *\nDisallow: /", ["/robots.txt", "/"])).toEqual([true, false]);
  });

  it("match a hostile pattern in little time", () => {
    const started = performance.now();
    verdicts(`User-agent: *\nDisallow: /${"*a".repeat(5000)}b`, [`/${"a".repeat(20_000)}`]);
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe("Crawl-delay", () => {
  it("counts for its group, the longest of several, fractions too", () => {
    const file = parseRobots(
      "User-agent: a\nCrawl-delay: 2.5\nUser-agent: *\nDisallow:\nCrawl-delay: 4\ncrawl-delay: 3",
    );
    expect([file.get("a")?.crawlDelayMs, file.get("*")?.crawlDelayMs]).toEqual([2500, 4000]);
    expect(parseRobots("User-agent: *\nCrawl-delay: soon").get("*")?.crawlDelayMs).toBeNull();
  });

  it("alone does not tie its group to the next one's rules", () => {
    const robots = "User-agent: *\nCrawl-delay: 5\n\nUser-agent: BadBot\nDisallow: /";
    expect(verdicts(robots, ["/jobs"])).toEqual([true]);
  });
});

describe("closing a whole site", () => {
  it.each([
    ["Disallow: /", true],
    ["Disallow: /*", true],
    ["Disallow: *", true],
    ["Disallow: /jobs", false],
    ["Disallow: /\nAllow: /jobs", false],
    ["Disallow:", false],
  ])("%j: %s", (rules, closed) => {
    expect(forbidsAll(parseRobots(`User-agent: *\n${rules}`).get("*")!)).toBe(closed);
  });
});

describeWithShared("a real robots.txt without a blank line", () => {
  it("keeps its groups apart and its late crawl-delay", () => {
    const text = readShared("corpus/robots/efinancialcareers-sg.txt");
    const paths = ["/search", "/v1/x", "/ideal-employer", "/jobs-Singapore", "/login"];
    expect(verdicts(text, paths)).toEqual([false, false, true, true, false]);
    expect(parseRobots(text).get("*")?.crawlDelayMs).toBe(10_000);
    expect(verdicts(text, ["/ideal-employer"], "gptbot")).toEqual([false]);
    expect(verdicts(text, ["/jobs/1", "/search"], "googlebot-jobs")).toEqual([true, true]);
  });
});
