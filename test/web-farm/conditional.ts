import { createHash } from "node:crypto";
import type { FarmAnswer, FarmRequest } from "./exchange.js";

/** Gives answers their validators, and makes a 304 of one that the client has (RFC 9110, 13.1). */
export class Validators {
  private readonly known = new Map<string, { etag: string; since: number }>();

  apply(request: FarmRequest, answer: FarmAnswer, now: number): FarmAnswer {
    if (answer.conditional !== true || request.method !== "GET") return answer;
    const etag = `W/"${createHash("sha256").update(answer.body).digest("hex").slice(0, 20)}"`;
    const address = `${request.host}${request.path}?${request.query}`;
    const before = this.known.get(address);
    const since = before?.etag === etag ? before.since : Math.floor(now / 1000) * 1000;
    this.known.set(address, { etag, since });
    const headers = { etag, "last-modified": new Date(since).toUTCString(), vary: "Accept-Encoding" };
    if (hasIt(request, etag, since)) return { status: 304, headers, body: "" };
    return { ...answer, headers: { ...answer.headers, ...headers } };
  }
}

/** The date counts only where no tag is sent. */
function hasIt({ headers }: FarmRequest, etag: string, since: number): boolean {
  const tags = headers["if-none-match"];
  if (tags !== undefined) return tags.split(/\s*,\s*/).includes(etag);
  const date = Date.parse(headers["if-modified-since"] ?? "");
  return !Number.isNaN(date) && date >= since;
}
