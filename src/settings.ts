import { z } from "zod";

const blankIsAbsent = (value: unknown) => (value === "" ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blankIsAbsent, schema.optional());
const httpUrl = z.url({ protocol: /^https?$/, error: "must be an http or https address" });
const wholeNumber = (min: number, max: number) =>
  z.coerce
    .number({ error: "must be a number" })
    .int("must be a whole number")
    .min(min, `must be ${min} or more`)
    .max(max, `must be ${max} or less`);
const allowedHost = z.string().regex(/^(\[[0-9a-f:]+\]|[^\s:,]+):\d+$/i, "must be a list of host:port");

interface Setting {
  schema: z.ZodType;
  fallback: string;
  what: string;
}

/** Every setting there is: how it is read, what stands for it when absent, and the words for the README. */
export const SETTINGS = {
  PORT: { schema: optional(wholeNumber(0, 65_535)), fallback: "3000", what: "port it listens on" },
  HOST: { schema: optional(z.string()), fallback: "127.0.0.1", what: "address it listens on" },
  BASE_URL: {
    schema: optional(httpUrl),
    fallback: "http://localhost:PORT",
    what: "public address, used in mails, feeds and canonical links",
  },
  DATA_DIR: {
    schema: optional(z.string()),
    fallback: "./data",
    what: "database, index and outbox; the only folder written",
  },
  MEILI_URL: { schema: optional(httpUrl), fallback: "–", what: "Meilisearch instead of the embedded index" },
  MEILI_KEY: { schema: optional(z.string()), fallback: "–", what: "key for Meilisearch" },
  SMTP_URL: {
    schema: optional(z.url({ protocol: /^smtps?$/, error: "must be an smtp:// or smtps:// address" })),
    fallback: "–",
    what: "mail by SMTP; without it, mails are .eml files in DATA_DIR/outbox",
  },
  MAIL_FROM: { schema: optional(z.string()), fallback: "–", what: "sender of mails" },
  TASKS: {
    schema: optional(z.enum(["on", "off"], "must be on or off")),
    fallback: "on",
    what: "off: no crawl and no digest is scheduled; indexing and mails that answer a person go on",
  },
  CRAWL_USER_AGENT: {
    schema: optional(z.string()),
    fallback: "Clusterwork",
    what: "name that the crawler goes by",
  },
  CRAWL_CONTACT_URL: {
    schema: optional(httpUrl),
    fallback: "BASE_URL/about/crawler",
    what: "page about the crawler, sent with its name",
  },
  CRAWL_HOST_DELAY_MS: {
    schema: optional(wholeNumber(0, 600_000)),
    fallback: "2000 (ATS APIs 500)",
    what: "milliseconds between requests to one host; setting it sets both",
  },
  CRAWL_ALLOW_HOSTS: {
    schema: optional(z.string().transform((text, context) => readAllowList(text, context))),
    fallback: "–",
    what: "host:port list exempt from the address guard (tests, an intranet)",
  },
  API_RATE_LIMIT: {
    schema: optional(wholeNumber(0, 1_000_000)),
    fallback: "600",
    what: "API requests a minute from one address; 0: no limit",
  },
  TRUST_PROXY: {
    schema: optional(
      z.union([z.literal("off").transform(() => 0), wholeNumber(0, 10)], "must be off or a number"),
    ),
    fallback: "off",
    what: "number of proxies whose X-Forwarded-For is believed",
  },
  LOG_LEVEL: {
    schema: optional(z.enum(["debug", "info", "warn", "error"], "must be debug, info, warn or error")),
    fallback: "info",
    what: "how much is logged",
  },
  LOG_FORMAT: {
    schema: optional(z.enum(["pretty", "json"], "must be pretty or json")),
    fallback: "pretty on a terminal, else json",
    what: "how it is logged",
  },
} as const satisfies Record<string, Setting>;

function readAllowList(text: string, context: z.RefinementCtx): string[] {
  const hosts = text
    .split(",")
    .map((host) => host.trim())
    .filter((host) => host !== "");
  for (const host of hosts) {
    const checked = allowedHost.safeParse(host);
    if (!checked.success)
      context.addIssue({ code: "custom", message: `must be a list of host:port, not "${host}"` });
  }
  return hosts;
}
