import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseEnv } from "node:util";
import { z } from "zod";
import { AppError } from "./domain/errors.js";
import { SETTINGS } from "./settings.js";

const VERSION = "0.1";

type Schemas = { [Key in keyof typeof SETTINGS]: (typeof SETTINGS)[Key]["schema"] };
const envSchema = z.object(
  Object.fromEntries(Object.entries(SETTINGS).map(([key, setting]) => [key, setting.schema])) as Schemas,
);
type Values = z.infer<typeof envSchema>;

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly baseUrl: string;
  readonly dataDir: string;
  readonly meili: { readonly url: string; readonly key: string | null } | null;
  readonly mail: { readonly smtpUrl: string | null; readonly from: string };
  readonly tasks: boolean;
  readonly crawl: {
    readonly userAgent: string;
    readonly hostDelayMs: { readonly api: number; readonly page: number };
    readonly allowHosts: readonly string[];
    /** Somebody can reach us: without that, a source is read at most once a day. */
    readonly hasPublicContact: boolean;
  };
  readonly apiRateLimit: number;
  readonly trustProxy: number;
  readonly log: { readonly level: "debug" | "info" | "warn" | "error"; readonly format: "pretty" | "json" };
}

/**
 * Reads and checks the settings; the only reader of the environment.
 * @throws AppError `configuration`, naming every bad key.
 */
export function loadConfig(env: Readonly<Record<string, string | undefined>>, terminal: boolean): Config {
  const result = envSchema.safeParse(env);
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
    throw new AppError("configuration", `The settings are not usable: ${lines.join("; ")}.`, {
      cause: result.error,
    });
  }
  return Object.freeze(toConfig(result.data, terminal));
}

function toConfig(values: Values, terminal: boolean): Config {
  const port = values.PORT ?? 3000;
  const baseUrl = (values.BASE_URL ?? `http://localhost:${port}`).replace(/\/+$/, "");
  const contact = values.CRAWL_CONTACT_URL ?? `${baseUrl}/about/crawler`;
  return {
    port,
    host: values.HOST ?? "127.0.0.1",
    baseUrl,
    dataDir: path.resolve(values.DATA_DIR ?? "./data"),
    meili: values.MEILI_URL === undefined ? null : { url: values.MEILI_URL, key: values.MEILI_KEY ?? null },
    mail: mailConfig(values, baseUrl),
    tasks: values.TASKS !== "off",
    crawl: crawlConfig(values, contact),
    apiRateLimit: values.API_RATE_LIMIT ?? 600,
    trustProxy: values.TRUST_PROXY ?? 0,
    log: { level: values.LOG_LEVEL ?? "info", format: values.LOG_FORMAT ?? (terminal ? "pretty" : "json") },
  };
}

function mailConfig(values: Values, baseUrl: string): Config["mail"] {
  const from = values.MAIL_FROM ?? `Clusterwork <board@${new URL(baseUrl).hostname}>`;
  return { smtpUrl: values.SMTP_URL ?? null, from };
}

function crawlConfig(values: Values, contact: string): Config["crawl"] {
  const delay = values.CRAWL_HOST_DELAY_MS;
  return {
    userAgent: `${values.CRAWL_USER_AGENT ?? "Clusterwork"}/${VERSION} (+${contact})`,
    hostDelayMs: { api: delay ?? 500, page: delay ?? 2000 },
    allowHosts: values.CRAWL_ALLOW_HOSTS ?? [],
    hasPublicContact: !LOCAL_HOST.test(new URL(contact).hostname),
  };
}

const LOCAL_HOST = /^(localhost|127\..*|\[::1\]|0\.0\.0\.0)$/;

/** The process's environment, with what a `.env` file in the current folder adds to it. */
export function readEnvironment(): Record<string, string | undefined> {
  const fromFile = existsSync(".env") ? parseEnv(readFileSync(".env", "utf8")) : {};
  return { ...fromFile, ...process.env };
}
