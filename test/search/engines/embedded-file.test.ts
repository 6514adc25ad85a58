import fs from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createEmbeddedEngine } from "../../../search/engines/embedded/engine.js";
import type { SearchEngine } from "../../../search/types.js";
import { INVENTED_NOW as NOW, inventPostings } from "../../helpers/postings.js";
import { scratchFolder } from "../../helpers/scratch.js";
import { ask, posting } from "../documents.js";

// As in life: one process writes the index, another reads it. Two engines on one file behave alike.
describe("the embedded index file", () => {
  const scratch = scratchFolder();
  let file: string;
  let writer: SearchEngine;
  let reader: SearchEngine;
  let count = 0;

  beforeEach(async () => {
    file = path.join(scratch.folder, `index-${(count += 1)}`, "search.db");
    writer = createEmbeddedEngine({ file });
    reader = createEmbeddedEngine({ file, serving: true });
    await writer.ensureIndex();
  });
  afterEach(async () => {
    await reader.close();
    await writer.close();
  });

  const total = async (q = ""): Promise<number> => (await reader.search(ask({ q }), NOW)).total;
  const fill = async (count: number): Promise<void> => {
    await writer.upsert(
      inventPostings(count, 2).map((document) => Object.assign(document, { status: "open" })),
    );
    await writer.saveSeq(count);
  };

  it("shows a reader what another connection wrote, at once", async () => {
    expect(await total()).toBe(0);
    await writer.upsert([posting("a", { title: "Glazier" })]);
    expect(await total("glazier")).toBe(1);
    await writer.upsert([posting("a", { title: "Roofer" })]);
    expect([await total("glazier"), await total("roofer")]).toEqual([0, 1]);
    await writer.remove(["a"]);
    expect(await total()).toBe(0);
    await writer.upsert([posting("b")]);
    await writer.clear();
    await writer.upsert([posting("c")]);
    expect(await total()).toBe(1);
  });

  it("keeps what was written over a restart", async () => {
    await fill(30);
    await reader.close();
    await writer.close();
    reader = createEmbeddedEngine({ file, serving: true });
    writer = createEmbeddedEngine({ file });
    await writer.ensureIndex();
    expect(await writer.stats()).toEqual({ documents: 30, seq: 30 });
    expect(await total()).toBe(30);
  });

  it("is made anew when it is no database, or has another format", async () => {
    await fill(10);
    await writer.close();
    fs.writeFileSync(file, "this is a letter, not a database. ".repeat(500));
    await writer.ensureIndex();
    expect(await writer.stats()).toEqual({ documents: 0, seq: 0 });
    await fill(5);
    await writer.close();

    const db = new Database(file);
    db.pragma("user_version = 999");
    db.close();
    await writer.ensureIndex();
    expect(await writer.stats()).toEqual({ documents: 0, seq: 0 });
    await fill(5);
    expect(await total()).toBe(5);
  });

  it.each([
    ["alone", [""]],
    ["with its log", ["", "-wal", "-shm"]],
  ])("goes on answering when the file is deleted %s, until the new one is whole", async (_, suffixes) => {
    await fill(40);
    expect(await total()).toBe(40);
    for (const suffix of suffixes) fs.rmSync(file + suffix, { force: true });
    expect(await total()).toBe(40);

    // The writer notices, says that it begins at nothing, and refuses to go on as if nothing had happened.
    await expect(writer.upsert([posting("late")])).rejects.toMatchObject({ code: "unavailable" });
    expect(await writer.stats()).toEqual({ documents: 0, seq: 0 });
    await writer.upsert(inventPostings(3, 9).map((document) => Object.assign(document, { status: "open" })));
    expect(await total()).toBe(40);
    await writer.saveSeq(41);
    expect(await total()).toBe(3);
    expect((await reader.stats()).seq).toBe(41);
  });

  it("is taken away and rebuilt when it turns out damaged while in use", async () => {
    await fill(300);
    expect(await total("engineer")).toBeGreaterThan(0);
    await reader.close();
    await writer.close();
    // Everything but the first pages, which name the tables, is overwritten.
    const size = fs.statSync(file).size;
    const handle = fs.openSync(file, "r+");
    fs.writeSync(handle, Buffer.alloc(size - 8_192, 0x5a), 0, size - 8_192, 8_192);
    fs.closeSync(handle);

    await writer.ensureIndex();
    const error: unknown = await reader
      .search(ask({ q: "engineer" }), NOW)
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "unavailable" });
    expect(await writer.stats()).toEqual({ documents: 0, seq: 0 });
    await fill(20);
    expect(await total()).toBe(20);
  });

  it.each([50, 0])(
    "gives its place to one rebuilt beside it, under its readers (to event %i)",
    async (seq) => {
      await fill(40);
      expect(await total("engineer")).toBeGreaterThan(0);
      await writer.rebuild(async (upsert) => {
        await upsert([posting("new")]);
        expect(await total()).toBe(40);
        return seq;
      });
      expect(await total()).toBe(1);
      await writer.upsert([posting("newer")]);
      expect(await total()).toBe(2);
      expect(fs.readdirSync(path.dirname(file)).filter((name) => name.includes("next"))).toEqual([]);
    },
  );

  it("keeps its log when another process rebuilt it and the old writer lets go", async () => {
    await fill(10);
    const command = createEmbeddedEngine({ file });
    await command.rebuild(async (upsert) => {
      await upsert([posting("new")]);
      return 20;
    });
    await command.upsert([posting("newer")]);
    expect(await total()).toBe(2);
    const log = fs.statSync(`${file}-shm`).ino;
    expect(await writer.stats()).toEqual({ documents: 2, seq: 20 });
    expect(fs.statSync(`${file}-shm`).ino).toBe(log);
    await command.close();
    await writer.upsert([posting("newest")]);
    expect(await total()).toBe(3);
  });

  it("says that it is being built when there is none yet", async () => {
    const early = createEmbeddedEngine({
      file: path.join(scratch.folder, "nowhere", "search.db"),
      serving: true,
    });
    await expect(early.search(ask({}), NOW)).rejects.toMatchObject({ code: "unavailable" });
    await early.close();
  });
});
