import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { confirmSubscription } from "../../src/digest/manage.js";
import { subscribe } from "../../src/digest/subscribe.js";
import { confirmSubmission } from "../../src/submissions/confirm.js";
import { submit } from "../../src/submissions/submit.js";
import type { TestBoard } from "../helpers/board.js";
import { makeFilledBoard } from "../helpers/board-postings.js";
import { runCommand } from "../helpers/command-line.js";
import { readMail } from "../helpers/outbox.js";
import { submissionInput } from "../helpers/submissions.js";

let board: TestBoard;
beforeAll(async () => {
  board = await makeFilledBoard();
  board.setNow(Date.now());
});
afterAll(() => board.close());

const cli = (...args: string[]) => runCommand(board.folder, args);

async function pending(given: Record<string, unknown>): Promise<string> {
  const { id } = await submit(board, submissionInput(given), null);
  await confirmSubmission(board, id);
  return id;
}

const outbox = () =>
  readdirSync(path.join(board.folder, "outbox")).map((name) =>
    readMail(readFileSync(path.join(board.folder, "outbox", name), "utf8")),
  );

describe("reviewing at the command line", () => {
  it("lists what waits, says yes and no, and mails of a week tell of it", { timeout: 90_000 }, async () => {
    const good = await pending({ title: "Electrolyte Chemist" });
    const bad = await pending({ title: "Get Rich Quickly" });

    const list = await cli("submissions", "list");
    expect(list.code).toBe(0);
    const rows = list.out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { id: string; state: string });
    expect(rows.map(({ id, state }) => [id, state])).toEqual([
      [good, "pending"],
      [bad, "pending"],
    ]);
    const shown = JSON.parse((await cli("submissions", "show", good)).out) as object;
    expect(shown).toMatchObject({
      possible: ["approve", "reject", "edit", "close"],
      form: { title: "Electrolyte Chemist" },
    });

    const approved = await cli("submissions", "approve", good);
    expect(approved.code).toBe(0);
    expect(JSON.parse(approved.out)).toMatchObject({ id: good, state: "published" });
    expect(approved.err).toMatch(/Online: https:\/\/board\.example\/postings\/\w+\/electrolyte-chemist/);
    const unreasoned = await cli("submissions", "reject", bad);
    expect([unreasoned.code, unreasoned.out]).toEqual([1, ""]);
    expect(unreasoned.err).toContain("needs a reason");
    expect((await cli("submissions", "reject", bad, "--reason", "Not a posting.")).code).toBe(0);
    const again = await cli("submissions", "approve", bad);
    expect(again.code).toBe(1);
    expect(again.err).toContain("Possible: edit, close");
    expect((await cli("submissions", "list")).err).toContain("Nothing waits");
    expect((await cli("submissions", "approve", "nobody")).code).toBe(3);
    expect((await cli("submissions")).err).toContain("Usage: submissions list");

    const ask = { email: "reader@mail.example", query: "q=electrolyte" };
    const { row } = await subscribe(board, ask, { page: "/subscribe", client: null });
    const { next_issue_at } = await confirmSubscription(board, row.id);
    const early = await cli("digest", "--now", new Date(next_issue_at! - 1000).toISOString());
    expect(JSON.parse(early.out)).toMatchObject({ due: 0, queued: 0 });
    const due = await cli("digest", "--now", new Date(next_issue_at!).toISOString());
    expect(due.code).toBe(0);
    expect(JSON.parse(due.out)).toMatchObject({ due: 1, queued: 1, mails: { sent: 1, failed: 0 } });
    const digest = outbox().find(({ headers }) => headers.has("list-unsubscribe"))!;
    expect(digest.headers.get("to")).toBe("reader@mail.example");
    expect(digest.text).toContain("Electrolyte Chemist");
    const repeat = await cli("digest", "--now", new Date(next_issue_at! + 60_000).toISOString());
    expect(JSON.parse(repeat.out)).toMatchObject({ due: 0, mails: { sent: 0 } });
    const wrong = await cli("digest", "--now", "someday");
    expect([wrong.code, wrong.out]).toEqual([1, ""]);
    expect(wrong.err).toContain("2026-11-30T07:00:00Z");
  });
});
