import { reindex as reindexAll } from "../indexing/sync-search.js";
import { withBoard } from "./board.js";
import { note } from "./command.js";
import type { Command } from "./command.js";

export const reindex: Command = {
  name: "reindex",
  usage: "",
  what: "Fill the search index anew from the database.",
  async run() {
    const count = await withBoard(({ read, search }) =>
      reindexAll({ read, search, onProgress: showProgress }),
    );
    note(`Indexed ${count} postings.`);
    return 0;
  },
};

function showProgress({ done, total }: { done: number; total: number }): void {
  note(`Indexing ${done} of ${total}`);
}
