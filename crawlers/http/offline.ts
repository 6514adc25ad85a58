import { lookup as systemLookup } from "node:dns/promises";
import type { CrawlError } from "../errors.js";
import { errorCode } from "./transport-errors.js";

/** Systems that a board reads anyway: asking for their addresses tells nobody anything new. */
const KNOWN_HOSTS = ["boards-api.greenhouse.io", "api.lever.co", "api.ashbyhq.com"];

const NO_NETWORK = new Set([
  "ENOTFOUND",
  "EAI_AGAIN",
  "ENETUNREACH",
  "ENETDOWN",
  "EHOSTUNREACH",
  "EADDRNOTAVAIL",
]);

/** Whether a failure is of the kind that a machine without a network has with every host: time to ask `isOffline`. */
export function looksOffline(error: CrawlError): boolean {
  return (error.code === "dns" || error.code === "network") && NO_NETWORK.has(errorCode(error));
}

/** Whether this machine has no network: none of several well-known names resolves. Takes as long as the resolver. */
export async function isOffline(lookup: (host: string) => Promise<unknown> = systemLookup): Promise<boolean> {
  const results = await Promise.allSettled(KNOWN_HOSTS.map((host) => lookup(host)));
  return results.every((result) => result.status === "rejected");
}
