import type { SearchEngine } from "../../types.js";
import { discard, inodeOf, isDamage, openToRead, replaceIndex, unavailable } from "./index-file.js";
import { IndexReader } from "./reader.js";
import { IndexWriter } from "./writer.js";

export interface EmbeddedOptions {
  file: string;
  /** Set where searches are answered: holding no writing connection, it leaves mending the file to who indexes. */
  serving?: boolean;
}

/**
 * The search engine that needs no server: SQLite FTS5 in its own file. It works synchronously, so a serving process
 * runs it in a thread (`createThreadedEngine`); the process that indexes uses it as it is. One process writes, any
 * number read. When the file is lost, `stats` of the one that writes makes a new one and answers `seq` 0, and searches
 * are answered from the old one, where it can still be read, until the new one is whole (`saveSeq`).
 */
export function createEmbeddedEngine({ file, serving = false }: EmbeddedOptions): SearchEngine {
  const index = new EmbeddedIndex(file, serving);
  return {
    ensureIndex: async () => index.ensure(),
    upsert: async (documents) => index.writer().upsert(documents),
    remove: async (ids) => index.writer().remove(ids),
    search: async (query, now) => index.read((reader) => reader.search(query, now)),
    suggest: async (text, limit) => index.read((reader) => reader.suggest(text, limit)),
    stats: async () => index.stats(),
    saveSeq: async (seq) => index.writer().saveSeq(seq),
    clear: async () => index.writer().clear(),
    rebuild: (fill) => index.rebuild(fill),
    close: async () => index.close(),
  };
}

interface OpenReader {
  reader: IndexReader;
  inode: number;
}

/** The writing and the reading side of one index file, each opened when first needed. */
class EmbeddedIndex {
  private openWriter: IndexWriter | null = null;
  private current: OpenReader | null = null;
  /** A file that has taken the name of the one we read, while it is not whole yet. */
  private successor: OpenReader | null = null;

  constructor(
    private readonly file: string,
    private readonly serving: boolean,
  ) {}

  ensure(): void {
    this.writer();
    if (this.serving) this.closeWriter();
  }

  writer(): IndexWriter {
    this.openWriter ??= new IndexWriter(this.file);
    return this.openWriter;
  }

  async rebuild(fill: Parameters<SearchEngine["rebuild"]>[0]): Promise<void> {
    const next = `${this.file}.next`;
    discard(next);
    const writer = new IndexWriter(next);
    try {
      const seq = await fill(async (documents) => writer.upsert(documents));
      writer.saveSeq(seq);
    } catch (error) {
      writer.close();
      discard(next);
      throw error;
    }
    writer.close();
    this.closeWriter();
    replaceIndex(this.file, next);
  }

  stats(): { documents: number; seq: number } {
    return this.serving ? this.read((reader) => reader.stats()) : this.writer().stats();
  }

  read<T>(answer: (reader: IndexReader) => T): T {
    const { reader, inode } = this.reader();
    try {
      return answer(reader);
    } catch (error) {
      if (!isDamage(error)) throw error;
      this.retire();
      if (inodeOf(this.file) === inode) discard(this.file);
      throw unavailable("The search index was damaged and is being rebuilt; try again in a moment.", error);
    }
  }

  close(): void {
    this.retire();
    this.closeWriter();
  }

  private closeWriter(): void {
    this.openWriter?.close();
    this.openWriter = null;
  }

  private retire(): void {
    for (const open of [this.current, this.successor]) open?.reader.close();
    this.current = null;
    this.successor = null;
  }

  /** The old file answers until a new one under its name is whole: a deleted file can still be read. */
  private reader(): OpenReader {
    const inode = inodeOf(this.file);
    if (this.current !== null && inode !== this.current.inode) this.follow(this.current, inode);
    this.current ??= this.openReader();
    if (this.current === null) throw unavailable("The search index is being built; try again in a moment.");
    return this.current;
  }

  private follow(current: OpenReader, inode: number | null): void {
    if (this.successor !== null && this.successor.inode !== inode) {
      this.successor.reader.close();
      this.successor = null;
    }
    this.successor ??= this.openReader();
    if (this.successor === null || (current.reader.whole() && !this.successor.reader.whole())) return;
    current.reader.close();
    this.current = this.successor;
    this.successor = null;
  }

  private openReader(): OpenReader | null {
    const open = openToRead(this.file);
    return open === null ? null : { reader: new IndexReader(open.db), inode: open.inode };
  }
}
