import { AppError } from "../domain/errors.js";
import { explain } from "../explain-error.js";
import { note, print } from "./command.js";
import type { Command } from "./command.js";
import { crawl } from "./crawl.js";
import { digest } from "./digest.js";
import { reindex } from "./reindex.js";
import { sources } from "./sources.js";
import { submissions } from "./submissions.js";

const COMMANDS: readonly Command[] = [crawl, sources, submissions, digest, reindex];

function describe({ name, usage, what }: Command): string {
  return `  ${`${name} ${usage}`.trimEnd()}\n      ${what}`;
}

function list(): string {
  return ["npm run cli -- COMMAND", "", ...COMMANDS.map(describe)].join("\n");
}

async function main([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === "help" || name === "--help") {
    print(list());
    return 0;
  }
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (command === undefined) {
    note(`There is no command "${name}". These there are:\n\n${list()}`);
    return 1;
  }
  if (args.includes("--help")) {
    print(describe(command));
    return 0;
  }
  return command.run(args);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  // A mistake in the arguments is the caller's: Node's parser says in a sentence what it is.
  const badArgument =
    error instanceof TypeError && String(Reflect.get(error, "code")).startsWith("ERR_PARSE_ARGS");
  note(badArgument ? error.message : explain(error));
  process.exitCode = error instanceof AppError && error.code === "not_found" ? 3 : 1;
}
