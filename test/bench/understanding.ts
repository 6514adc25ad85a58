import { createFetcher } from "../../crawlers/http/fetcher.js";
import { memoryCrawlState } from "../../crawlers/http/memory-state.js";
import { readSource } from "../../crawlers/read-source.js";
import { findAdapter } from "../../crawlers/registry.js";
import type { Adapter, FetchedResponse, SourceFetch } from "../../crawlers/types.js";
import { loadGazetteer } from "../../src/domain/places/gazetteer.js";
import type { StatedPosting } from "../../src/domain/posting.js";
import { buildTaxonomy } from "../../src/domain/taxonomy.js";
import { understand } from "../../src/domain/understand.js";
import { sourceOf } from "../web-farm/directory.js";
import { startWebFarm } from "../web-farm/server.js";
import type { ServedFarm } from "../web-farm/server.js";
import { Samples } from "./figures.js";

export interface UnderstandingTimes {
  /** Per posting: list and details taken apart, without the network. */
  parse: Samples;
  /** Per posting: `understand`. */
  understand: Samples;
}

/** Reads every board of the farm once over HTTP, then times its taking apart and its understanding from memory. */
export async function timeUnderstanding(): Promise<UnderstandingTimes> {
  const served = await startWebFarm({ latencyMs: [0, 0] });
  const times = { parse: new Samples(), understand: new Samples() };
  const postings: StatedPosting[] = [];
  try {
    for (const company of served.farm.companies.filter(({ fault }) => fault === undefined)) {
      for (const board of company.boards) {
        const { adapter, token } = sourceOf(board);
        postings.push(...(await timeBoard(served, { adapter, token }, times.parse)));
      }
    }
    const company = { sectors: [], country: null, region: null };
    const tools = { gazetteer: loadGazetteer(), taxonomy: buildTaxonomy([...served.farm.sectors]) };
    for (const posting of postings) {
      const started = performance.now();
      understand(posting, company, tools);
      times.understand.add(performance.now() - started);
    }
  } finally {
    await served.stop();
  }
  return times;
}

async function timeBoard(
  served: ServedFarm,
  source: { adapter: string; token: string },
  parse: Samples,
): Promise<StatedPosting[]> {
  const adapter = findAdapter(source.adapter);
  if (adapter === null) return [];
  const answers = new Map<string, FetchedResponse>();
  await read(served, adapter, source.token, answers);
  const started = performance.now();
  const { listings } = await read(served, adapter, source.token, answers);
  const each = (performance.now() - started) / listings.length;
  for (let count = 0; count < listings.length; count += 1) parse.add(each);
  return listings.map(({ posting }) => posting);
}

async function read(
  served: ServedFarm,
  adapter: Adapter,
  token: string,
  answers: Map<string, FetchedResponse>,
) {
  const fetcher = createFetcher({
    userAgent: "Clusterwork/bench (+http://localhost/about/crawler)",
    state: memoryCrawlState(),
    hostDelayMs: { api: 0, page: 0 },
    allowHosts: [],
    dial: served.dial,
  });
  try {
    const source = remembering(fetcher.forSource(adapter), answers);
    return await readSource(adapter, token, source, {
      now: Date.now(),
      wantsDetail: () => true,
      maxDetails: 500,
    });
  } finally {
    await fetcher.close();
  }
}

/** Asks the network only for what was not asked before. */
function remembering(source: SourceFetch, answers: Map<string, FetchedResponse>): SourceFetch {
  return {
    validators: () => source.validators(),
    fetch: async (request) => {
      const key = JSON.stringify([request.method, request.url, request.json]);
      const answer = answers.get(key) ?? (await source.fetch(request));
      answers.set(key, answer);
      return answer;
    },
  };
}
