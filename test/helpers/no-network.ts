import dns from "node:dns";
import dnsPromises from "node:dns/promises";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";

/*
 * Preloaded (`--import`) into a process that a test starts: the machine has no network then. No name resolves, and a
 * connection that is no loopback one fails as on a machine whose cable is out.
 */

function notFound(host: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), { code: "ENOTFOUND", hostname: host });
}

const isHere = (host: string): boolean =>
  host === "localhost" || host.startsWith("127.") || ["::1", "0.0.0.0", "::"].includes(host);

const lookup = dns.lookup;
dns.lookup = ((host: string, ...rest: unknown[]) => {
  const callback = rest.at(-1) as (error: Error) => void;
  if (isHere(host)) return Reflect.apply(lookup, dns, [host, ...rest]) as void;
  setImmediate(() => callback(notFound(host)));
}) as typeof dns.lookup;
dnsPromises.lookup = ((host: string) => Promise.reject(notFound(host))) as typeof dnsPromises.lookup;

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function guarded(this: net.Socket, ...args: unknown[]) {
  const first: unknown = Array.isArray(args[0]) ? (args[0] as unknown[])[0] : args[0];
  const host = (first as { host?: string } | undefined)?.host ?? "localhost";
  if (isHere(host)) return Reflect.apply(connect, this, args) as net.Socket;
  setImmediate(() => this.destroy(Object.assign(new Error("no route"), { code: "ENETUNREACH" })));
  return this;
} as typeof connect;

syncBuiltinESMExports();
