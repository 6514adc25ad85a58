import { isIP } from "node:net";
import type { Socket } from "node:net";
import { buildConnector } from "undici";
import { portOf, resolveChecked } from "./address-guard.js";
import type { Lookup } from "./address-guard.js";

/** Opens a connection in place of name lookup, TCP and TLS: how demo and tests put a local web behind real addresses. */
export type Dial = (host: string, port: number) => Promise<Socket>;

export interface ConnectorOptions {
  lookup: Lookup;
  allowHosts: ReadonlySet<string>;
  connectMs: number;
  dial: Dial | undefined;
}

/** Addresses of one host that are tried in turn before giving up. */
const MAX_ADDRESSES = 3;

/** Connects to hosts by checked addresses only; TLS is still verified against the host's name. */
export function guardedConnector(options: ConnectorOptions): buildConnector.connector {
  const connect = buildConnector({ timeout: options.connectMs, allowH2: false });
  return async (target, callback) => {
    let socket: Socket;
    try {
      socket = await open(target, options, connect);
    } catch (error) {
      callback(error instanceof Error ? error : new Error(String(error)), null);
      return;
    }
    callback(null, socket);
  };
}

async function open(
  target: buildConnector.Options,
  options: ConnectorOptions,
  connect: buildConnector.connector,
): Promise<Socket> {
  const url = new URL(`${target.protocol}//${target.host ?? target.hostname}`);
  if (options.dial !== undefined) return options.dial(url.hostname, portOf(url));
  const addresses = await resolveChecked(url, options.lookup, options.allowHosts);
  let failure: unknown = null;
  for (const address of addresses.slice(0, MAX_ADDRESSES)) {
    try {
      return await connectTo(address, target, connect);
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

function connectTo(
  address: string,
  target: buildConnector.Options,
  connect: buildConnector.connector,
): Promise<Socket> {
  const name = isIP(target.hostname) === 0 ? { servername: target.servername ?? target.hostname } : {};
  return new Promise((resolve, reject) => {
    connect({ ...target, ...name, hostname: address }, (...result) => {
      if (result[0] === null) resolve(result[1]);
      else reject(result[0]);
    });
  });
}
