import { createFetcher } from "../../crawlers/http/fetcher.js";
import { memoryCrawlState } from "../../crawlers/http/memory-state.js";
import { readSource } from "../../crawlers/read-source.js";
import { findAdapter } from "../../crawlers/registry.js";
import type { CrawlState, SourceReading } from "../../crawlers/types.js";
import type { ServedFarm } from "./server.js";

/** Reads one source of a served farm through the real HTTP layer, without waiting between requests. */
export async function readFromFarm(
  served: ServedFarm,
  source: { adapter: string; token: string },
  state: CrawlState = memoryCrawlState(),
): Promise<SourceReading> {
  const adapter = findAdapter(source.adapter);
  if (adapter === null) throw new Error(`there is no adapter for ${source.adapter}`);
  const fetcher = createFetcher({
    userAgent: "Clusterwork/test (+http://localhost/about/crawler)",
    state,
    hostDelayMs: { api: 0, page: 0 },
    allowHosts: [],
    dial: served.dial,
  });
  try {
    const { permission, pace, lane } = adapter;
    return await readSource(adapter, source.token, fetcher.forSource({ permission, pace, lane }), {
      now: Date.now(),
      wantsDetail: () => true,
      maxDetails: 500,
    });
  } finally {
    await fetcher.close();
  }
}
