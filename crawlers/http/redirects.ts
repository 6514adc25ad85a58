import { CrawlError } from "../errors.js";
import type { WireRequest, WireResponse } from "./wire.js";

/** 300 and 304 are no redirects to follow. */
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Headers that may go on to another origin; any other was meant for the first one. */
const PORTABLE = new Set(["accept", "accept-encoding", "accept-language", "content-type", "user-agent"]);

export interface Followed {
  answer: WireResponse;
  /** Address of the last hop. */
  url: URL;
}

export interface FollowRules {
  /** Redirects that are followed at most. */
  limit: number;
  /** Sees each target before it is asked; may throw. */
  onRedirect?: (target: URL, answer: WireResponse) => void;
  /** Statuses that are an answer in themselves even when they redirect. */
  keep?: readonly number[];
}

/**
 * Sends a request and follows its redirects; `send` checks every hop.
 * @throws CrawlError `redirect_loop` for more than `limit` redirects or an address met before
 */
export async function follow(
  start: WireRequest,
  send: (hop: WireRequest) => Promise<WireResponse>,
  rules: FollowRules,
): Promise<Followed> {
  const seen = new Set<string>();
  let hop = start;
  for (;;) {
    seen.add(`${hop.method} ${hop.url.href}`);
    const answer = await send(hop);
    const next = rules.keep?.includes(answer.status) === true ? null : nextHop(hop, answer);
    if (next === null) return { answer, url: hop.url };
    rules.onRedirect?.(next.url, answer);
    if (seen.size > rules.limit || seen.has(`${next.method} ${next.url.href}`)) {
      throw new CrawlError("redirect_loop", `${start.url.host} redirects in circles or too often`, {
        url: start.url.href,
        status: answer.status,
      });
    }
    hop = next;
  }
}

/** Whether an answer sends us elsewhere. */
export function isRedirect(answer: WireResponse): boolean {
  return REDIRECTS.has(answer.status) && answer.headers["location"] !== undefined;
}

function nextHop(hop: WireRequest, answer: WireResponse): WireRequest | null {
  const location = answer.headers["location"];
  if (location === undefined || !REDIRECTS.has(answer.status)) return null;
  if (!URL.canParse(location, hop.url.href)) {
    throw new CrawlError("unexpected_shape", `${hop.url.host} redirects to what is no address`, {
      url: hop.url.href,
      status: answer.status,
    });
  }
  const url = new URL(location, hop.url);
  url.hash = "";
  const becomesGet = hop.method === "POST" && answer.status < 307;
  const entries = Object.entries(hop.headers).filter(
    ([name]) =>
      (url.origin === hop.url.origin || PORTABLE.has(name)) && !(becomesGet && name === "content-type"),
  );
  const changed = { url, headers: Object.fromEntries(entries) };
  return becomesGet ? { ...hop, ...changed, method: "GET", body: null } : { ...hop, ...changed };
}
