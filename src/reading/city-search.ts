import type { SearchEngine } from "../../search/types.js";

/**
 * An engine that finds a city by all its names: what a person types ("München", "New York") is put beside the names
 * that postings carry. Here rather than where a search is read, so that links keep what was typed.
 */
export function findingCities(
  engine: SearchEngine,
  namesOf: (city: string) => readonly string[],
): SearchEngine {
  return {
    search: (query, now) => engine.search({ ...query, city: [...new Set(query.city.flatMap(namesOf))] }, now),
    suggest: (text, limit) => engine.suggest(text, limit),
    ensureIndex: () => engine.ensureIndex(),
    upsert: (documents) => engine.upsert(documents),
    remove: (ids) => engine.remove(ids),
    stats: () => engine.stats(),
    saveSeq: (seq) => engine.saveSeq(seq),
    clear: () => engine.clear(),
    rebuild: (fill) => engine.rebuild(fill),
    close: () => engine.close(),
  };
}
