import { Meilisearch, MeilisearchApiError, type EnqueuedTaskPromise } from "meilisearch";
import { AppError } from "../../../src/domain/errors.js";
import type { PostingQuery } from "../../../src/domain/query.js";
import type { PostingDocument, SearchEngine, SearchResult, Suggestion } from "../../types.js";
import { readAnswer } from "./answers.js";
import { toMeiliDocument, type MeiliDocument } from "./documents.js";
import { planSearch } from "./requests.js";
import { differingSettings, INDEX_SETTINGS } from "./settings.js";
import { readSuggestions, suggestQueries } from "./suggest.js";

const REQUEST_TIMEOUT_MS = 10_000;
/** Indexing a batch on a busy server takes its time. */
const TASK_TIMEOUT_MS = 300_000;
const BATCH = 1_000;
const SEQ_ID = "seq";

export interface MeiliOptions {
  url: string;
  /** An admin key; a search key is enough where nothing is indexed. */
  key: string | null;
  /** Name of the index. A second one beside it keeps the last event. */
  index: string;
}

/** The search engine on a Meilisearch server. Errors of the server become `unavailable` with their cause. */
export function createMeiliEngine(options: MeiliOptions): SearchEngine {
  const index = new MeiliIndex(options);
  return {
    ensureIndex: () => answered(() => index.ensure()),
    upsert: (documents) => answered(() => index.upsert(documents)),
    remove: (ids) => answered(() => index.remove(ids)),
    search: (query, now) => answered(() => index.search(query, now)),
    suggest: (text, limit) => answered(() => index.suggest(text, limit)),
    stats: () => answered(() => index.stats()),
    saveSeq: (seq) => answered(() => index.saveSeq(seq)),
    clear: () => answered(() => index.clear()),
    rebuild: (fill) => answered(() => index.rebuild(fill)),
    // Every request is a connection of its own: there is nothing to give back.
    close: async () => undefined,
  };
}

class MeiliIndex {
  private readonly client: Meilisearch;
  private readonly name: string;
  private readonly seqName: string;

  constructor({ url, key, index }: MeiliOptions) {
    this.client = new Meilisearch({
      host: url,
      timeout: REQUEST_TIMEOUT_MS,
      ...(key === null ? {} : { apiKey: key }),
    });
    this.name = index;
    this.seqName = `${index}-seq`;
  }

  async ensure(): Promise<void> {
    await this.create(this.seqName);
    // An index that is new knows of no event, whatever was noted of one before it.
    if (await this.create(this.name)) await this.forgetSeq();
    await this.settle(this.name);
  }

  upsert(documents: readonly PostingDocument[]): Promise<void> {
    return this.write(this.name, documents);
  }

  async rebuild(fill: Parameters<SearchEngine["rebuild"]>[0]): Promise<void> {
    const next = `${this.name}-next`;
    await this.client.deleteIndexIfExists(next);
    await this.create(next);
    await this.settle(next);
    const seq = await fill((documents) => this.write(next, documents));
    await this.done(this.client.swapIndexes([{ indexes: [this.name, next], rename: false }]));
    await this.saveSeq(seq);
    await this.done(this.client.deleteIndex(next));
  }

  /** Answers whether the index had to be made. */
  private async create(name: string): Promise<boolean> {
    if (await this.exists(name)) return false;
    await this.done(this.client.createIndex(name, { primaryKey: "id" }));
    return true;
  }

  private async forgetSeq(): Promise<void> {
    await this.done(this.client.index(this.seqName).deleteAllDocuments());
  }

  /** Brings the settings of an index in line with ours. */
  private async settle(name: string): Promise<void> {
    const index = this.client.index(name);
    if (differingSettings(await index.getSettings()).length === 0) return;
    await this.done(index.updateSettings(INDEX_SETTINGS));
  }

  private async write(name: string, documents: readonly PostingDocument[]): Promise<void> {
    const index = this.client.index<MeiliDocument>(name);
    for (let start = 0; start < documents.length; start += BATCH) {
      await this.done(index.addDocuments(documents.slice(start, start + BATCH).map(toMeiliDocument)));
    }
  }

  async remove(ids: string[]): Promise<void> {
    if (ids.length > 0) await this.done(this.client.index(this.name).deleteDocuments(ids));
  }

  async search(query: PostingQuery, now: number): Promise<SearchResult> {
    const plan = planSearch(this.name, query, now);
    const { results } = await this.client.multiSearch<{ queries: typeof plan.queries }, MeiliDocument>({
      queries: plan.queries,
    });
    return readAnswer(plan, results, query);
  }

  async suggest(text: string, limit: number): Promise<Suggestion[]> {
    const { results } = await this.client.multiSearch({ queries: suggestQueries(this.name, text) });
    return readSuggestions(results, text, limit);
  }

  async stats(): Promise<{ documents: number; seq: number }> {
    const [stats, seq] = await Promise.all([this.client.index(this.name).getStats(), this.readSeq()]);
    return { documents: stats.numberOfDocuments, seq };
  }

  async saveSeq(seq: number): Promise<void> {
    await this.done(this.client.index(this.seqName).addDocuments([{ id: SEQ_ID, seq }]));
  }

  async clear(): Promise<void> {
    await this.forgetSeq();
    await this.done(this.client.index(this.name).deleteAllDocuments());
  }

  private async readSeq(): Promise<number> {
    const { results } = await this.client
      .index<{ id: string; seq: number }>(this.seqName)
      .getDocuments({ limit: 1 });
    return results[0]?.seq ?? 0;
  }

  private async exists(name: string): Promise<boolean> {
    try {
      await this.client.getRawIndex(name);
      return true;
    } catch (error) {
      if (error instanceof MeilisearchApiError && error.cause?.code === "index_not_found") return false;
      throw error;
    }
  }

  /** Waits for a task: the server takes everything and fails later. */
  private async done(enqueued: EnqueuedTaskPromise): Promise<void> {
    const { taskUid, type } = await enqueued;
    const task = await this.client.tasks.waitForTask(taskUid, { timeout: TASK_TIMEOUT_MS, interval: 50 });
    if (task.status === "succeeded") return;
    const reason = task.error?.message ?? "no reason given";
    throw new AppError("unavailable", `Meilisearch could not finish ${type} (${task.status}): ${reason}`, {
      cause: task.error,
    });
  }
}

/** A server that is away or refuses is no fault of whoever searches. */
async function answered<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof AppError || !isMeiliError(error)) throw error;
    throw new AppError("unavailable", `The search server does not answer as it should: ${error.message}`, {
      cause: error,
    });
  }
}

function isMeiliError(error: unknown): error is Error {
  return error instanceof Error && error.name.startsWith("Meilisearch");
}
