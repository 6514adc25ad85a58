/** One command of the command line. */
export interface Command {
  name: string;
  /** What follows the name, as the list of commands shows it. */
  usage: string;
  /** One line. */
  what: string;
  /** @returns The exit code. */
  run(args: string[]): Promise<number>;
}

/** A result, on standard output: one JSON value a line, or plain text. */
export function print(result: unknown): void {
  process.stdout.write(`${typeof result === "string" ? result : JSON.stringify(result)}\n`);
}

/** Everything that is no result: progress, hints, summaries. */
export function note(text: string): void {
  process.stderr.write(`${text}\n`);
}
