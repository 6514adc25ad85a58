import { parseArgs } from "node:util";
import { findCompany } from "../../db/repos/directory.js";
import { insertSourceIfNew, listSources } from "../../db/repos/sources.js";
import { AppError } from "../domain/errors.js";
import { withBoard } from "./board.js";
import { note, print } from "./command.js";
import type { Command } from "./command.js";
import { sourceAt } from "./source-at.js";

export const sources: Command = {
  name: "sources",
  usage: "list | add CAREERS_URL --company SLUG",
  what: "List the sources with their health, or add one to a company of the directory.",
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      options: { company: { type: "string" } },
      allowPositionals: true,
    });
    const [verb, address] = positionals;
    if (verb === "list") return listAll();
    if (verb === "add" && address !== undefined && values.company !== undefined) {
      return add(address, values.company);
    }
    throw new AppError("invalid_input", `Usage: sources ${sources.usage}`);
  },
};

async function listAll(): Promise<number> {
  const rows = await withBoard(({ read }) => listSources(read));
  for (const row of rows) {
    const { id, adapter, token, url, status, status_reason, error_count, last_error } = row;
    print({ id, adapter, token, url, status, status_reason, error_count, last_error });
  }
  return 0;
}

/** Adds a source that a person vouches for: it is read at the next turn and shown at once. */
async function add(address: string, slug: string): Promise<number> {
  const { ref, adapter } = sourceAt(address);
  await withBoard(async ({ read, write, now }) => {
    const company = await findCompany(read, slug);
    if (company === undefined) throw new AppError("not_found", `The directory has no company "${slug}".`);
    await insertSourceIfNew(write, {
      company_id: company.id,
      adapter: ref.adapter,
      token: ref.token,
      url: adapter.canonical(ref.token),
      status: "on",
      status_reason: null,
      expected_name: company.name,
      next_check_at: now(),
      list_due_at: now(),
      error_count: 0,
      details_pending: 0,
      created_at: now(),
    });
    note(`${company.name} is read from ${adapter.name} (${ref.token}) from now on.`);
  });
  return 0;
}
