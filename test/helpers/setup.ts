import net from "node:net";

// No test may reach the outside: a connection to anything but this machine throws in the test that tries it.
const LOCAL = new Set(["localhost", "127.0.0.1", "::1", "0.0.0.0", "::"]);
const connect = net.Socket.prototype.connect;

type ConnectOptions = { host?: string; path?: string };

net.Socket.prototype.connect = function guarded(this: net.Socket, ...args: unknown[]) {
  const first: unknown = Array.isArray(args[0]) ? (args[0] as unknown[])[0] : args[0];
  const options = (typeof first === "object" && first !== null ? first : {}) as ConnectOptions;
  const host = options.path === undefined ? (options.host ?? "localhost") : "localhost";
  if (!LOCAL.has(host) && !host.startsWith("127.")) {
    throw new Error(`a test tried to reach ${host}; tests never touch the outside`);
  }
  return Reflect.apply(connect, this, args) as net.Socket;
} as typeof connect;
