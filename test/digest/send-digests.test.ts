import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listIssues } from "../../db/repos/digests.js";
import { findSubscription, updateSubscription } from "../../db/repos/subscriptions.js";
import { updatePosting } from "../../db/repos/postings.js";
import { confirmSubscription, unsubscribe } from "../../src/digest/manage.js";
import { selectNew } from "../../src/digest/select-new.js";
import { sendDigests } from "../../src/digest/send-digests.js";
import { subscribe } from "../../src/digest/subscribe.js";
import { setStatus } from "../../src/ingest/save-posting.js";
import { makeBoard } from "../helpers/board.js";
import type { TestBoard } from "../helpers/board.js";
import { NOW, PLACES, addPostings, fillDirectory } from "../helpers/board-data.js";
import type { PostingSketch } from "../helpers/board-data.js";
import { POSTINGS } from "../helpers/board-postings.js";
import { receiveMails } from "../helpers/outbox.js";

const DAY = 86_400_000;
const WEEK = 7 * DAY;
/** The first Monday, seven in the morning UTC, after the boards' Tuesday. */
const MONDAY = Date.UTC(2026, 10, 30, 7);

const firstSeen = (posting: PostingSketch): number => posting.first_seen_at ?? NOW - 2 * DAY;

let board: TestBoard;
beforeEach(async () => {
  board = await makeBoard({ BASE_URL: "https://board.example" });
  await fillDirectory(board);
  // In the order of time, as a log is.
  await addPostings(
    board,
    [...POSTINGS].sort((a, b) => firstSeen(a) - firstSeen(b)),
  );
});
afterEach(() => board.close());

async function follow(query: string, given: Record<string, unknown> = {}): Promise<string> {
  const raw = { email: "reader@mail.example", query, ...given };
  const { row } = await subscribe(board, raw, { page: "/subscribe", client: null });
  await confirmSubscription(board, row.id);
  return row.id;
}

const run = (now: number) => {
  board.setNow(now);
  return sendDigests(board, now);
};

const digests = async () =>
  (await receiveMails(board)).filter((mail) => mail.headers.has("list-unsubscribe"));

const open = (id: string, title: string, at: number) =>
  addPostings(board, [
    {
      id,
      title,
      company: "windwerk",
      places: [PLACES.hamburg],
      sectors: [{ slug: "wind", evidence: "company" }],
      posted_at: at - 90 * DAY,
      first_seen_at: at,
    },
  ]);

describe("the weekly mail", () => {
  it("tells what is new for the search since a week before it was confirmed, in the words of the pages", async () => {
    const id = await follow("sector=wind,energy-storage");
    expect(await run(MONDAY - 1)).toMatchObject({ due: 0 });
    expect(await run(MONDAY)).toEqual({ due: 1, queued: 1, empty: 0, taken: 0, failed: 0 });
    const [mail] = await digests();
    // p-cells and p-kraft were first seen on the 22nd; p-many on the 15th and p-remote on the 4th are older than a week.
    expect(mail!.headers.get("subject")).toBe("2 new postings: Wind · Energy storage");
    for (const body of [mail!.text, mail!.html]) {
      expect(body).toContain("Senior Battery Systems Engineer");
      expect(body).toContain("Saltcell Batteries");
      expect(body).toContain("Carson City, NV, United States");
      expect(body).toContain("on site");
      expect(body).toContain("$142,000 – $178,000 a year");
      expect(body).toContain("full time");
      expect(body).toContain("Energy storage");
      expect(body).toContain("● Bay Cleantech San Diego");
      expect(body).toContain("○ Nevada Battery Loop, area");
      expect(body).toContain("first seen 22 Nov");
      expect(body).toContain("https://board.example/postings/p-cells/senior-battery-systems-engineer");
      expect(body).toContain("pay not stated");
      expect(body).not.toContain("Field Service Technician");
      expect(body).not.toContain("Policy Analyst");
    }
    expect(mail!.html).toContain('lang="de"');
    expect(await listIssues(board.read, id)).toMatchObject([{ period: "2026-11-30", postings: 2 }]);
  });

  it("has exactly the headers that a single click needs, each on one line", async () => {
    const id = await follow("sector=wind");
    await run(MONDAY);
    const [mail] = await digests();
    const unsubscribe = mail!.headers.get("list-unsubscribe")!;
    expect(unsubscribe).toMatch(
      new RegExp(`^<https://board\\.example/subscriptions/${id}/unsubscribe\\?token=[\\w-]{22}>$`),
    );
    const lines = mail!.raw.split("\n");
    expect(lines).toContain(`List-Unsubscribe: ${unsubscribe}`);
    expect(lines).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    expect(lines).toContain("Auto-Submitted: auto-generated");
    expect(mail!.headers.get("to")).toBe("reader@mail.example");
    expect(mail!.headers.get("from")).toContain("board@board.example");
    const address = unsubscribe.slice(1, -1);
    expect(mail!.text).toContain(address);
    expect(mail!.html).toContain(address);
    expect(mail!.text).toContain("reader@mail.example asked for this mail on 24 Nov");
    expect(mail!.html).not.toContain("<img");
  });

  it("marks what nobody stated", async () => {
    await follow("company=saltcell");
    await run(MONDAY);
    const [mail] = await digests();
    expect(mail!.text).toContain("senior (inferred)");
    expect(mail!.html).toMatch(/<span title="Not stated by the employer[^"]*"[^>]*>senior<\/span>/);
  });

  it("says nothing when nothing is new, and records that it looked", async () => {
    const id = await follow("sector=solar");
    expect(await run(MONDAY)).toMatchObject({ due: 1, empty: 1, queued: 0 });
    expect(await digests()).toEqual([]);
    expect(await listIssues(board.read, id)).toMatchObject([
      { period: "2026-11-30", postings: 0, mail_id: null },
    ]);
    expect((await findSubscription(board.read, id))!.next_issue_at).toBe(MONDAY + WEEK);
  });

  it("repeats nothing, and tells a posting that is dated long ago but new here", async () => {
    await follow("sector=wind");
    await run(MONDAY);
    await open("p-rotor", "Rotor Blade Inspector", MONDAY + DAY);
    expect(await run(MONDAY + WEEK)).toMatchObject({ queued: 1 });
    const [, second] = await digests();
    expect(second!.text).toContain("Rotor Blade Inspector");
    expect(second!.text).not.toContain("Elektroingenieur");
    expect(await run(MONDAY + 2 * WEEK)).toMatchObject({ empty: 1 });
  });

  it("tells one that came back from being closed once only, and none that is closed by then", async () => {
    await follow("sector=wind");
    await run(MONDAY);
    const change = async (id: string, kind: "closed" | "reopened", now: number) => {
      const posting = await board.read
        .selectFrom("posting")
        .selectAll()
        .where("id", "=", id)
        .executeTakeFirstOrThrow();
      await setStatus(board.write, posting, { kind, reason: null, now });
    };
    // p-kraft was told; p-many is too old for the first mail and was never told.
    for (const id of ["p-kraft", "p-many"]) {
      await change(id, "closed", MONDAY + DAY);
      await change(id, "reopened", MONDAY + 2 * DAY);
    }
    await open("p-rotor", "Rotor Blade Inspector", MONDAY + DAY);
    await change("p-rotor", "closed", MONDAY + 3 * DAY);
    await board.index();
    await run(MONDAY + WEEK);
    const [, second] = await digests();
    expect(second!.text).toContain("Field Service Technician");
    expect(second!.text).not.toContain("Elektroingenieur");
    expect(second!.text).not.toContain("Rotor Blade");
  });

  it("leaves what the index does not hold yet to the next mail", async () => {
    await follow("sector=wind");
    await run(MONDAY);
    await open("p-late", "Late Shift Technician", MONDAY + WEEK - 1);
    const { seq } = await board.search.stats();
    await board.search.remove(["p-late"]);
    await board.search.saveSeq(seq - 1);
    expect(await run(MONDAY + WEEK)).toMatchObject({ empty: 1 });
    await board.index();
    expect(await run(MONDAY + 2 * WEEK)).toMatchObject({ queued: 1 });
  });

  it("shows 25 and counts the rest", async () => {
    await addPostings(
      board,
      Array.from({ length: 130 }, (_, n) => ({
        id: `p-${n}`,
        title: `Turbine Technician ${n}`,
        company: "windwerk",
        sectors: [{ slug: "wind", evidence: "company" }],
        first_seen_at: NOW,
      })),
    );
    const id = await follow("sector=wind");
    await run(MONDAY);
    const [mail] = await digests();
    expect(mail!.text.match(/Turbine Technician \d+$/gm)).toHaveLength(25);
    expect(mail!.headers.get("subject")).toBe("131 new postings: Wind");
    expect(mail!.text).toContain("and 106 more");
    expect(mail!.text).toContain("https://board.example/postings?sector=wind");
    expect(await listIssues(board.read, id)).toMatchObject([{ postings: 131 }]);
    expect(await run(MONDAY + WEEK)).toMatchObject({ empty: 1 });
  });

  it("escapes what others wrote", async () => {
    await addPostings(board, [
      {
        id: "p-evil",
        title: "<script>alert(1)</script>\r\nBcc: x@y.example",
        company: "windwerk",
        sectors: [{ slug: "wind", evidence: "company" }],
        first_seen_at: NOW,
      },
    ]);
    await follow('q="><script>alert(2)</script>&sector=wind'.replace("q=", "exclude="));
    await run(MONDAY);
    const [mail] = await digests();
    expect(mail!.html).not.toContain("<script");
    expect(mail!.html).toContain("&lt;script&gt;alert(1)");
    expect(mail!.headers.has("bcc")).toBe(false);
  });
});

describe("two runs, crashes and failures", () => {
  it("sends one mail when two runs come at once", async () => {
    await follow("sector=wind");
    board.setNow(MONDAY);
    const runs = await Promise.all([sendDigests(board, MONDAY), sendDigests(board, MONDAY)]);
    expect(runs.map((one) => one.queued).sort()).toEqual([0, 1]);
    expect(runs.map((one) => one.taken).sort()).toEqual([0, 1]);
    expect(await digests()).toHaveLength(1);
  });

  it("sends a queued mail after a restart, and never the same again", async () => {
    await follow("sector=wind");
    await run(MONDAY);
    // The process dies here: the mail is queued, nothing is handed over. The next one starts.
    expect(await run(MONDAY + 60_000)).toMatchObject({ due: 0 });
    expect(await digests()).toHaveLength(1);
    expect(await run(MONDAY + 120_000)).toMatchObject({ due: 0 });
    expect(await digests()).toHaveLength(1);
  });

  it("sends nothing for a day that has its issue already, though its time comes again", async () => {
    const id = await follow("sector=wind");
    await run(MONDAY);
    await updateSubscription(board.write, id, { next_issue_at: MONDAY });
    expect(await run(MONDAY + 1)).toMatchObject({ due: 1, taken: 1, queued: 0 });
    expect(await digests()).toHaveLength(1);
    expect((await findSubscription(board.read, id))!.next_issue_at).toBe(MONDAY + WEEK);
  });

  it("makes up for weeks of standstill with one mail", async () => {
    const id = await follow("sector=wind");
    await open("p-rotor", "Rotor Blade Inspector", MONDAY + 8 * DAY);
    expect(await run(MONDAY + 3 * WEEK + DAY)).toMatchObject({ due: 1, queued: 1 });
    expect(await digests()).toHaveLength(1);
    expect((await findSubscription(board.read, id))!.next_issue_at).toBe(MONDAY + 4 * WEEK);
  });

  it("leaves a subscription that fails for an hour, and goes on with the others", async () => {
    const broken = await follow("sector=wind");
    await updateSubscription(board.write, broken, { query: "near=Qwxyz", next_issue_at: MONDAY - 1 });
    const sound = await follow("sector=wind", { email: "other@mail.example" });
    expect(await run(MONDAY)).toEqual({ due: 2, queued: 1, empty: 0, taken: 0, failed: 1 });
    expect(await run(MONDAY + 60_000)).toMatchObject({ due: 0 });
    expect((await digests()).map((mail) => mail.headers.get("to"))).toEqual(["other@mail.example"]);
    expect(await listIssues(board.read, sound)).toHaveLength(1);
    await updateSubscription(board.write, broken, { query: "sector=wind" });
    expect(await run(MONDAY + 3_600_000)).toMatchObject({ due: 1, queued: 1 });
  });

  it("takes back a mail that is queued when the subscriber leaves", async () => {
    const id = await follow("sector=wind");
    await run(MONDAY);
    await unsubscribe(board, id);
    expect(await digests()).toEqual([]);
    expect(await run(MONDAY + WEEK)).toMatchObject({ due: 0 });
  });

  it("mails each subscription of an address for itself", async () => {
    await follow("sector=wind");
    await follow("sector=energy-storage");
    expect(await run(MONDAY)).toMatchObject({ queued: 2 });
    expect(await digests()).toHaveLength(2);
  });

  it("does not mail those who did not confirm", async () => {
    await subscribe(board, { email: "a@b.example", query: "sector=wind" }, { page: "/", client: null });
    expect(await run(MONDAY + WEEK)).toMatchObject({ due: 0 });
  });

  it("does not show a posting that was closed after the index was written", async () => {
    await follow("sector=wind");
    await updatePosting(board.write, "p-kraft", { status: "closed" });
    await run(MONDAY);
    expect(await digests()).toEqual([]);
  });
});

describe("selecting what is new", () => {
  it("takes what was opened and not told, in the order found, each once", () => {
    const opened = new Set(["a", "b", "c", "d", "e"]);
    const told = new Set(["b"]);
    expect(selectNew(["e", "x", "b", "a", "e", "c"], { opened, told, most: 2 })).toEqual({
      shown: ["e", "a"],
      more: 1,
    });
    expect(selectNew([], { opened, told, most: 2 })).toEqual({ shown: [], more: 0 });
  });
});
