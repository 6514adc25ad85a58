import { describe, expect, it } from "vitest";
import { CrawlError } from "../../../crawlers/errors.js";
import { isOffline, looksOffline } from "../../../crawlers/http/offline.js";
import { failure, fetcherFor, get, site } from "./loopback.js";

const unresolved = (code: string) => Object.assign(new Error(`getaddrinfo ${code}`), { code });

describe("a machine without a network", () => {
  it("is one on which no known name resolves", async () => {
    expect(await isOffline(() => Promise.reject(unresolved("EAI_AGAIN")))).toBe(true);
    expect(
      await isOffline(async (host) =>
        host === "api.lever.co" ? [] : Promise.reject(unresolved("ENOTFOUND")),
      ),
    ).toBe(false);
  });

  it("is suspected after failures of its kind, not after a site's own", async () => {
    const lookup = () => Promise.reject(unresolved("EAI_AGAIN"));
    const error = await failure(
      get(fetcherFor([], { lookup, limits: { retries: 0 } }), "https://member.example/"),
    );
    expect([error.code, looksOffline(error)]).toEqual(["dns", true]);
    const down = await site({ "/jobs": (_, response) => response.writeHead(500).end() });
    expect(looksOffline(await failure(get(fetcherFor([down]), `${down.origin}/jobs`)))).toBe(false);
    expect(looksOffline(new CrawlError("network", "reset", { cause: unresolved("ECONNRESET") }))).toBe(false);
  });
});
