import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { compiled } from "./running-board.js";

export interface CommandRun {
  code: number;
  out: string;
  err: string;
}

/** Runs the compiled command line in a folder, as a person at a terminal does; `settings` are its whole environment. */
export async function runCommand(
  folder: string,
  args: string[],
  settings: Record<string, string> = {},
): Promise<CommandRun> {
  const main = compiled("src/cli/main.js");
  if (!existsSync(main)) throw new Error("dist/ is missing: npm test compiles it first");
  const env = {
    PATH: "",
    DATA_DIR: folder,
    BASE_URL: "https://board.example",
    LOG_LEVEL: "error",
    ...settings,
  };
  const child = spawn(process.execPath, [main, ...args], { env, cwd: folder });
  const output = { out: "", err: "" };
  child.stdout.on("data", (chunk: Buffer) => (output.out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output.err += chunk.toString()));
  const [code] = (await once(child, "close")) as [number];
  return { code, ...output };
}
