import type { SearchEngine } from "../../types.js";
import { discard, inodeOf, isDamage, openToRead, unavailable } from "./index-file.js";
import { IndexReader } from "./reader.js";
import { IndexWriter } from "./writer.js";

/**
 * The search engine that needs no server: SQLite FTS5 in its own file. It works synchronously, so a serving process
 * runs it in a thread (`createThreadedEngine`); the process that indexes uses it as it is. One process writes, any
 * number read.
 */
export function createEmbeddedEngine({ file }: { file: string }): SearchEngine {
  const index = new EmbeddedIndex(file);
  return {
    ensureIndex: async () => index.ensure(),
    upsert: async (documents) => index.writer().upsert(documents),
    remove: async (ids) => index.writer().remove(ids),
    search: async (query, now) => index.read((reader) => reader.search(query, now)),
    suggest: async (text, limit) => index.read((reader) => reader.suggest(text, limit)),
    stats: async () => index.stats(),
    saveSeq: async (seq) => index.writer().saveSeq(seq),
    clear: async () => index.writer().clear(),
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
  /** A file that has taken the name of the one we read, while it still catches up with it. */
  private successor: OpenReader | null = null;

  constructor(private readonly file: string) {}

  /** Makes the index if need be, and gives the writing side up again: whoever only reads must not hold it. */
  ensure(): void {
    if (this.openWriter !== null) return;
    new IndexWriter(this.file).close();
  }

  writer(): IndexWriter {
    this.openWriter ??= new IndexWriter(this.file);
    return this.openWriter;
  }

  /** A process that indexes is told of its own file, so that it notices when it has to begin again. */
  stats(): { documents: number; seq: number } {
    return this.openWriter?.stats() ?? this.read((reader) => reader.stats());
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
    this.openWriter?.close();
    this.openWriter = null;
  }

  private retire(): void {
    for (const open of [this.current, this.successor]) open?.reader.close();
    this.current = null;
    this.successor = null;
  }

  /** The old file answers until a new one under its name knows as much: a deleted file can still be read. */
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
    if (this.successor === null || this.successor.reader.stats().seq < current.reader.stats().seq) return;
    current.reader.close();
    this.current = this.successor;
    this.successor = null;
  }

  private openReader(): OpenReader | null {
    const open = openToRead(this.file);
    return open === null ? null : { reader: new IndexReader(open.db), inode: open.inode };
  }
}
