import { Agent, request } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { Samples } from "./figures.js";

/** Connections kept open, and requests in flight at most. */
const CONNECTIONS = 8;

export interface Answer {
  status: number;
  body: string;
}

/** A client on loopback with connections that stay open, as browsers and proxies have them. */
export class Client {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });

  constructor(private readonly base: string) {}

  get(path: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const headers = { "accept-encoding": "gzip, br" };
      const sent = request(this.base + path, { agent: this.agent, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString("utf8") }),
        );
      });
      sent.on("error", reject);
      sent.end();
    });
  }

  async json<T>(path: string): Promise<T> {
    const { status, body } = await this.get(path);
    if (status !== 200) throw new Error(`${path} answered ${status}`);
    return JSON.parse(body) as T;
  }

  close(): void {
    this.agent.destroy();
  }
}

/** Something to ask for, and the row that its time goes to. */
export interface Visit {
  kind: string;
  path: string;
}

export interface Paced {
  /** Requests begun in a second. */
  perSecond: number;
  seconds: number;
  next: () => Visit;
}

/**
 * Asks at a steady pace, whether or not earlier answers have come, as independent people do. Times count from when a
 * request was due, so that a stall is felt by all who would have come meanwhile.
 */
export async function askPaced(
  client: Client,
  { perSecond, seconds, next }: Paced,
): Promise<Map<string, Samples>> {
  const rows = new Map<string, Samples>();
  const open: Promise<void>[] = [];
  const started = performance.now();
  for (let index = 0; index < perSecond * seconds; index += 1) {
    const due = started + (index * 1_000) / perSecond;
    const early = due - performance.now();
    if (early > 0) await delay(early);
    const visit = next();
    // A timer that fired a moment early is no gift of ours.
    open.push(measure(client, visit, { since: Math.min(due, performance.now()), rows }));
  }
  await Promise.all(open);
  return rows;
}

/** Asks a list over and over, `hands` requests at a time, each begun when one has been answered. */
export async function askInTurn(
  client: Client,
  visits: readonly Visit[],
  limits: { requests: number; seconds: number; hands: number },
): Promise<Map<string, Samples>> {
  const rows = new Map<string, Samples>();
  const end = performance.now() + limits.seconds * 1_000;
  let asked = 0;
  const hand = async (): Promise<void> => {
    while (asked < limits.requests && performance.now() < end) {
      const visit = visits[asked % visits.length];
      asked += 1;
      if (visit === undefined) return;
      await measure(client, visit, { since: performance.now(), rows });
    }
  };
  await Promise.all(Array.from({ length: limits.hands }, hand));
  return rows;
}

async function measure(
  client: Client,
  { kind, path }: Visit,
  { since, rows }: { since: number; rows: Map<string, Samples> },
): Promise<void> {
  const samples = rows.get(kind) ?? new Samples();
  rows.set(kind, samples);
  const { status } = await client.get(path);
  samples.add(performance.now() - since);
  if (status >= 400) samples.failures += 1;
}
