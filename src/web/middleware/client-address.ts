import type { Context } from "hono";
import ipaddr from "ipaddr.js";

/** The part of @hono/node-server's environment that tells who is connected; absent when a test calls the app. */
interface NodeEnv {
  incoming?: { socket?: { remoteAddress?: string } };
}

/**
 * The address that a request came from. Of X-Forwarded-For only as many entries are believed, from the right, as
 * there are trusted proxies: everything further left is what the client wrote itself.
 */
export function clientAddress(c: Context, trustedProxies: number): string {
  const socket = (c.env as NodeEnv | undefined)?.incoming?.socket?.remoteAddress ?? "unknown";
  if (trustedProxies === 0) return socket;
  const hops = (c.req.header("x-forwarded-for") ?? "")
    .split(",")
    .map((hop) => hop.trim())
    .filter((hop) => hop !== "");
  return hops.at(-Math.min(trustedProxies, hops.length)) ?? socket;
}

const IPV6_SUBSCRIBER_BITS = 64;

/** One subscriber, as limits count it: an IPv4 address, or an IPv6 /64, since one subscriber holds all of that. */
export function subscriberOf(address: string): string {
  if (!ipaddr.isValid(address)) return address.slice(0, 64);
  const parsed = ipaddr.process(address);
  if (parsed instanceof ipaddr.IPv4) return parsed.toString();
  return ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toString()}/${IPV6_SUBSCRIBER_BITS}`).toString();
}
