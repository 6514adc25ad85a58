import ipaddr from "ipaddr.js";
import { CrawlError } from "../errors.js";

/** Addresses in public ranges that belong to a cloud's own control plane. */
const METADATA_ADDRESSES = new Set(["168.63.129.16"]);

const LOCAL_NAMES = /(^|\.)(localhost|local|internal|intranet|home\.arpa|localdomain)\.?$/;

/** Resolves a name to all of its addresses. */
export type Lookup = (hostname: string) => Promise<string[]>;

/**
 * What may be asked for at all: http and https on their own ports, no credentials, no address or name of this machine
 * or a private network. Hosts in `allowHosts` (`host:port`) may have any port and address.
 * @throws CrawlError `forbidden_address`
 */
export function checkUrl(url: URL, allowHosts: ReadonlySet<string>): void {
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw forbidden(url, `the scheme ${url.protocol}`);
  if (url.username !== "" || url.password !== "") throw forbidden(url, "credentials in the address");
  if (isExempt(url, allowHosts)) return;
  if (url.port !== "") throw forbidden(url, `port ${url.port}`);
  const literal = addressLiteral(url.hostname);
  if (literal !== null && !isPublicAddress(literal)) throw forbidden(url, `the address ${literal}`);
  if (LOCAL_NAMES.test(url.hostname)) throw forbidden(url, `the local name ${url.hostname}`);
}

/** Whether the operator named this host and port in CRAWL_ALLOW_HOSTS. */
export function isExempt(url: URL, allowHosts: ReadonlySet<string>): boolean {
  return allowHosts.has(`${url.hostname.toLowerCase()}:${portOf(url)}`);
}

/** The port that an address leads to, its scheme's own when it names none. */
export function portOf(url: URL): number {
  if (url.port !== "") return Number(url.port);
  return url.protocol === "https:" ? 443 : 80;
}

/**
 * Resolves a host and checks every address it has. The caller connects to one of these and looks nothing up again, so
 * that a name that changes its mind in between gains nothing.
 * @throws CrawlError `dns`, `forbidden_address`
 */
export async function resolveChecked(
  url: URL,
  lookup: Lookup,
  allowHosts: ReadonlySet<string>,
): Promise<string[]> {
  const literal = addressLiteral(url.hostname);
  const addresses = literal === null ? await resolve(url, lookup) : [literal];
  if (!isExempt(url, allowHosts)) {
    const bad = addresses.find((address) => !isPublicAddress(address));
    if (bad !== undefined) throw forbidden(url, `${url.hostname}, which resolves to ${bad}`);
  }
  return addresses;
}

async function resolve(url: URL, lookup: Lookup): Promise<string[]> {
  let addresses: string[];
  try {
    addresses = await lookup(url.hostname);
  } catch (cause) {
    throw new CrawlError("dns", `${url.hostname} does not resolve`, { cause, url: url.href });
  }
  if (addresses.length === 0) {
    throw new CrawlError("dns", `${url.hostname} has no address`, { url: url.href });
  }
  return addresses;
}

/** Whether an address is one that anybody on the internet can be reached at. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address) || METADATA_ADDRESSES.has(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed instanceof ipaddr.IPv6 && parsed.range() === "rfc6052") {
    // NAT64: on networks that have IPv6 only, every IPv4 host is reached through such an address.
    return isPublicAddress(parsed.toByteArray().slice(12).join("."));
  }
  return parsed.range() === "unicast";
}

function addressLiteral(hostname: string): string | null {
  const bare = hostname.startsWith("[") ? hostname.slice(1, -1) : hostname;
  return ipaddr.isValid(bare) ? bare : null;
}

function forbidden(url: URL, what: string): CrawlError {
  return new CrawlError("forbidden_address", `will not connect to ${what}`, { url: withoutSecrets(url) });
}

function withoutSecrets(url: URL): string {
  const clean = new URL(url);
  clean.username = "";
  clean.password = "";
  return clean.href;
}
