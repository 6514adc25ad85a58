import { Presets, SingleBar } from "cli-progress";
import type { Config } from "./config.js";
import { createLog } from "./log.js";
import type { WorkerMessage } from "./worker-messages.js";

type CrawlMessage = Extract<WorkerMessage, { kind: "crawl" }>;

export interface Terminal {
  onMessage(message: WorkerMessage): void;
  listening(url: string): void;
  stopping(): void;
}

const NO_NETWORK =
  "This machine has no network, so nothing can be crawled; that counts against no source, and crawling resumes by " +
  "itself. `npm run demo` shows a full board without a network.";
const NO_CONTACT =
  "No public contact address is set (BASE_URL or CRAWL_CONTACT_URL), so each source is read at most once a day.";

/** What a person who started the board is told: words and a progress bar on a terminal, log lines otherwise. */
export function startTerminal(config: Config, terminal: boolean): Terminal {
  return terminal && config.log.format === "pretty" ? onScreen(config) : inLog(config);
}

function onScreen(config: Config): Terminal {
  const say = (text: string) => process.stderr.write(`${text}\n`);
  const bar = new SingleBar(
    {
      format: "Reading career pages {bar} {value} of {total} · {company}",
      hideCursor: true,
      clearOnComplete: true,
    },
    Presets.shades_classic,
  );
  const aside = (text: string): void => {
    const active = bar.isActive;
    if (active) bar.stop();
    say(text);
  };
  const showCrawl = ({ company, tried, failing, total }: CrawlMessage): void => {
    if (!bar.isActive && tried >= total) return;
    if (!bar.isActive) bar.start(total, tried, { company });
    bar.update(tried, { company });
    if (tried < total) return;
    const failed = failing === 0 ? "" : `; ${failing} failed: \`npm run cli -- sources list\` says why`;
    aside(`Every source was read once (${total})${failed}.`);
  };
  return {
    listening(url) {
      say(`Clusterwork listens on ${url}. Ctrl-C stops it.`);
      if (!config.tasks) say("TASKS=off: no crawl and no digest is scheduled.");
      else if (!config.crawl.hasPublicContact) say(NO_CONTACT);
    },
    onMessage(message) {
      if (message.kind === "offline") aside(NO_NETWORK);
      else if (message.kind === "online") aside("The network is there again; crawling goes on.");
      else if (message.kind === "crawl") showCrawl(message);
    },
    stopping() {
      aside("Stopping …");
    },
  };
}

function inLog(config: Config): Terminal {
  const log = createLog(config.log, "board");
  return {
    listening(url) {
      log.info({ url }, `listening on ${url}; SIGINT or SIGTERM stops it`);
      if (!config.tasks) log.info("TASKS=off: no crawl and no digest is scheduled");
      else if (!config.crawl.hasPublicContact) log.info(NO_CONTACT);
    },
    onMessage(message) {
      if (message.kind === "offline") log.warn(NO_NETWORK);
      else if (message.kind === "online") log.info("the network is there again; crawling goes on");
      else if (message.kind === "crawl")
        log.info({ tried: message.tried, total: message.total }, "crawl progress");
    },
    stopping() {
      log.info("stopping");
    },
  };
}
