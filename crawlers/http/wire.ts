/** One request as it goes out: no redirect is followed, nothing is retried. */
export interface WireRequest {
  url: URL;
  method: "GET" | "POST";
  /** Lower-case names. */
  headers: Record<string, string>;
  body: string | null;
  /** Cut the body at this many bytes instead of failing; for robots.txt. */
  cutAt?: number;
}

export interface WireResponse {
  status: number;
  /** Lower-case names; repeated headers are joined by commas. */
  headers: Record<string, string>;
  /** Decompressed. */
  body: Buffer;
  /** Size of the body as it was sent. */
  wireBytes: number;
  /** Set when the body is text already decoded by whoever recorded it, whatever its headers say. */
  charset?: "utf-8";
}

/** Whether a status says that the request was answered as asked. */
export function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}

/**
 * Carries one request: over the network, or from a recording.
 * @throws CrawlError for everything that keeps an answer from arriving whole.
 */
export type Transport = (request: WireRequest) => Promise<WireResponse>;
