import { pino } from "pino";
import type { Logger } from "pino";
import pretty from "pino-pretty";
import type { Config } from "./config.js";

export type { Logger } from "pino";

/** Keys whose values never reach a log: they open somebody's submission, subscription or mailbox. */
const SECRETS = [
  "token",
  "smtpUrl",
  "email",
  "recipient",
  "contact_email",
  "*.token",
  "*.email",
  "*.recipient",
];

/** The log, on standard error: standard output belongs to results. */
export function createLog(config: Config["log"], name: string): Logger {
  const options = { name, level: config.level, redact: SECRETS, base: null };
  if (config.format === "json") return pino(options, pino.destination({ dest: 2, sync: true }));
  const stream = pretty({
    destination: 2,
    sync: true,
    ignore: "pid,hostname,name",
    translateTime: "HH:MM:ss",
  });
  return pino(options, stream);
}
