import type { Board } from "../board.js";
import { addresses } from "./addresses.js";

const MAX_SUGGESTIONS = 10;

const PARAMETERS = { title: "q", company: "company", place: "city", sector: "sector" } as const;

/** What may be meant by what was typed so far, with the search that it leads to. */
export async function listSuggestions(board: Board, text: string) {
  if (text.trim() === "") return [];
  const suggestions = await board.search.suggest(text, MAX_SUGGESTIONS);
  return suggestions.map(({ kind, label, value, count }) => ({
    kind,
    label,
    value,
    count,
    url: board.config.baseUrl + addresses.search(new URLSearchParams([[PARAMETERS[kind], value]])),
  }));
}
