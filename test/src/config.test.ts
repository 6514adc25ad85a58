import { describe, expect, it } from "vitest";
import { loadConfig } from "../../src/config.js";
import { AppError } from "../../src/domain/errors.js";

describe("loadConfig", () => {
  it("needs nothing", () => {
    const config = loadConfig({}, true);
    expect(config.baseUrl).toBe("http://localhost:3000");
    expect(config.crawl.userAgent).toBe("Clusterwork/0.1 (+http://localhost:3000/about/crawler)");
    expect(config.crawl.hostDelayMs).toEqual({ api: 500, page: 2000 });
    expect(config.crawl.hasPublicContact).toBe(false);
    expect(config.log.format).toBe("pretty");
    expect(config.tasks).toBe(true);
  });

  it("takes an empty value for an absent one", () => {
    expect(loadConfig({ PORT: "", SMTP_URL: "" }, false).port).toBe(3000);
  });

  it("names every bad key and what it must be", () => {
    const load = () => loadConfig({ PORT: "eighty", TASKS: "maybe", CRAWL_ALLOW_HOSTS: "a:1, b" }, false);
    expect(load).toThrow(AppError);
    expect(load).toThrow(/PORT must be a number/);
    expect(load).toThrow(/TASKS must be on or off/);
    expect(load).toThrow(/CRAWL_ALLOW_HOSTS must be a list of host:port, not "b"/);
  });

  it("sets both delays by one key, reads lists and the number of proxies", () => {
    const config = loadConfig(
      { CRAWL_HOST_DELAY_MS: "0", CRAWL_ALLOW_HOSTS: "127.0.0.1:80,[::1]:81", TRUST_PROXY: "2" },
      false,
    );
    expect(config.crawl.hostDelayMs).toEqual({ api: 0, page: 0 });
    expect(config.crawl.allowHosts).toEqual(["127.0.0.1:80", "[::1]:81"]);
    expect(config.trustProxy).toBe(2);
  });

  it("counts a public address as a way to reach us, a local one not", () => {
    expect(loadConfig({ BASE_URL: "https://jobs.example.org/" }, false).crawl.hasPublicContact).toBe(true);
    expect(loadConfig({ BASE_URL: "http://localhost:4000" }, false).crawl.hasPublicContact).toBe(false);
  });
});
