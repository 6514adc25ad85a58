import { fileURLToPath } from "node:url";
import { replayFetcher } from "../../crawlers/http/replay.js";
import type { SourceManners } from "../../crawlers/http/source-fetch.js";
import type { FetchRequest, SourceFetch } from "../../crawlers/types.js";

/** One recorded answer, as recordings have it; `json` is a body that is easier to read unquoted. */
export interface RecordedAnswer {
  method?: "GET" | "POST";
  url: string;
  /** 200 when left out. */
  status?: number;
  headers?: Record<string, string>;
  body?: string;
  bodyFile?: string;
  bodyBase64?: string;
  json?: unknown;
  /** The answer is given only to a request with this JSON. */
  requestBody?: unknown;
}

/** A source that answers from a recording, and remembers what an adapter asked of it. */
export interface ReplayedSource extends SourceFetch {
  requests: FetchRequest[];
}

const BASE = fileURLToPath(new URL("../..", import.meta.url));

/** The HTTP layer of one reading, answered from these; `manners` are the adapter's. */
export function replay(
  answers: readonly RecordedAnswer[],
  manners: SourceManners = { permission: { basis: "robots" }, pace: "api" },
): ReplayedSource {
  const responses = answers.map(toRecorded);
  const source = replayFetcher({ recordedAt: "2026-10-10T00:00:00Z", responses }, BASE).forSource(manners);
  const requests: FetchRequest[] = [];
  return {
    requests,
    fetch: (request) => {
      requests.push(request);
      return source.fetch(request);
    },
    validators: () => source.validators(),
  };
}

function toRecorded({ json, ...answer }: RecordedAnswer): Record<string, unknown> {
  const body = json === undefined ? {} : { body: JSON.stringify(json) };
  return { status: 200, ...answer, ...body };
}
