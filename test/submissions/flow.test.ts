import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listEventsOf } from "../../db/repos/events.js";
import { findCompany, listCompanySectors } from "../../db/repos/directory.js";
import { loadPostings } from "../../db/repos/posting-views.js";
import { emptyQuery } from "../../src/domain/query-params.js";
import { sweepPostings } from "../../src/ingest/sweep.js";
import { findPostingDetail, toDetailShape } from "../../src/reading/posting-detail.js";
import { closeSubmission } from "../../src/submissions/close.js";
import { confirmSubmission } from "../../src/submissions/confirm.js";
import { editSubmission } from "../../src/submissions/edit.js";
import { expireSubmissions } from "../../src/submissions/expire.js";
import { getSubmission } from "../../src/submissions/held.js";
import { reviewSubmission } from "../../src/submissions/review.js";
import { submit } from "../../src/submissions/submit.js";
import { isToken } from "../../src/tokens.js";
import { makeBoard } from "../helpers/board.js";
import type { TestBoard } from "../helpers/board.js";
import { NOW, fillDirectory } from "../helpers/board-data.js";
import { linkIn, receiveMails } from "../helpers/outbox.js";
import { submissionInput } from "../helpers/submissions.js";

const DAY = 86_400_000;

let board: TestBoard;
beforeEach(async () => {
  board = await makeBoard({ BASE_URL: "https://board.example" });
  await fillDirectory(board);
});
afterEach(() => board.close());

async function published(given: Record<string, unknown> = {}) {
  const { id } = await submit(board, submissionInput(given), null);
  await confirmSubmission(board, id);
  const row = await reviewSubmission(board, id, { approve: true });
  const [posting] = await loadPostings(board.read, [row.posting_id ?? ""]);
  return { id, postingId: row.posting_id ?? "", posting: posting! };
}

const search = async (q: string) => {
  await board.index();
  const result = await board.search.search({ ...emptyQuery(), q }, board.now());
  return result.hits.map((hit) => hit.id);
};

describe("a company's own posting, from the form to the search", () => {
  it("asks the contact address first, and is nowhere until a reviewer says yes", async () => {
    const row = await submit(board, submissionInput(), "203.0.113.9");
    expect(row.state).toBe("unconfirmed");
    expect(row.client).not.toContain("203");
    const [mail] = await receiveMails(board);
    expect(mail!.headers.get("to")).toBe("people@tidewater.example");
    expect(mail!.headers.get("subject")).toBe("Confirm your posting: Electrolyte Chemist");
    expect(mail!.headers.get("auto-submitted")).toBe("auto-generated");
    const link = linkIn(mail!, "/submissions/");
    expect(link.startsWith(`/submissions/${row.id}?token=`)).toBe(true);
    expect(isToken(board.secret, "submission", row.id, link.split("token=")[1]!)).toBe(true);
    expect(mail!.html).toContain(link);

    expect((await confirmSubmission(board, row.id)).state).toBe("pending");
    expect(await search("electrolyte")).toEqual([]);
    expect(await findCompany(board.read, "tidewater-cells")).toBeUndefined();
  });

  it("is its own posting's source", async () => {
    const { postingId } = await published();
    const detail = await findPostingDetail(board, postingId);
    if ("mergedInto" in detail) throw new Error("it was merged");
    const shape = toDetailShape(detail, "https://board.example");
    expect(shape.listings).toMatchObject([{ adapter: "submission", external_id: postingId, state: "open" }]);
    expect(shape.receipt.sources).toMatchObject([
      {
        adapter: "submission",
        url: "https://board.example/submit",
        last_read_at: expect.any(String) as string,
      },
    ]);
  });

  it("becomes a posting like any other when it is approved", async () => {
    const { posting, postingId } = await published();
    expect(posting).toMatchObject({
      title: "Electrolyte Chemist",
      company: { slug: "tidewater-cells", name: "Tidewater Cells" },
      status: "open",
      origin: "submission",
      workplace: "hybrid",
      employment_type: "FULL_TIME",
      salary_min: 48_000,
      salary_max: 56_000,
      salary_currency: "EUR",
      salary_period: "YEAR",
      apply_url: "https://tidewater.example/jobs/7",
      language: "en",
      posted_at: NOW,
      first_seen_at: NOW,
      verified_at: NOW,
      last_verified_at: NOW,
      valid_through: NOW + 60 * DAY,
    });
    expect(posting.places).toMatchObject([{ city: "Lyon", country: "FR" }]);
    expect(posting.sectors).toMatchObject([{ slug: "energy-storage" }]);
    expect(posting.description_html).toContain("<strong>electrolytes</strong>");
    expect(JSON.parse(posting.provenance)).toMatchObject({
      salary: "stated",
      workplace: "stated",
      sectors: "stated",
    });
    expect(await search("electrolyte")).toEqual([postingId]);
    const events = await listEventsOf(board.read, postingId);
    expect(events.map((event) => event.kind)).toEqual(["opened"]);

    const mail = (await receiveMails(board)).at(-1)!;
    expect(mail.headers.get("subject")).toBe("Online: Electrolyte Chemist");
    expect(mail.text).toContain("until 23 January 2027");
    expect(linkIn(mail, "/postings/")).toBe(`/postings/${postingId}/electrolyte-chemist`);
    expect(linkIn(mail, "/submissions/")).toContain("token=");
  });

  it("enters an unknown company on approval only, with where that came from", async () => {
    await published();
    const company = await findCompany(board.read, "tidewater-cells");
    expect(company).toMatchObject({ name: "Tidewater Cells", kind: "company", city: null });
    expect(JSON.parse(company!.facts)).toMatchObject({ name: { basis: "submission" } });
    expect(await listCompanySectors(board.read, company!.id)).toEqual(["energy-storage"]);
  });

  it.each(["saltcell", "SALTCELL Batteries", "Saltcell  batteries"])(
    "knows a company of the directory as %j",
    async (company) => {
      const { posting } = await published({ company });
      expect(posting.company.slug).toBe("saltcell");
      expect(posting.clusters).toMatchObject([{ slug: "bay-cleantech", via: "member" }]);
    },
  );

  it("gives a new company an address of its own when another one has it", async () => {
    const { posting } = await published({ company: "Saltcell!" });
    expect(posting.company).toEqual({ slug: "saltcell-2", name: "Saltcell!" });
  });

  it("takes the words of a list over those of the text, and remote places as scopes", async () => {
    const { posting } = await published({
      title: "Internship Programme Lead",
      employment_type: "PART_TIME",
      workplace: "remote",
      places: ["Germany", "Canada"],
      apply_url: null,
      apply_email: "jobs@tidewater.example",
    });
    expect(posting).toMatchObject({
      employment_type: "PART_TIME",
      workplace: "remote",
      remote_from: '["CA","DE"]',
      apply_url: "mailto:jobs@tidewater.example",
    });
    expect(posting.places).toEqual([]);
  });

  it("tells a no with its reason, and can be mended and sent again", async () => {
    const { id } = await submit(board, submissionInput(), null);
    await confirmSubmission(board, id);
    await expect(reviewSubmission(board, id, { approve: false, reason: "  " })).rejects.toMatchObject({
      code: "invalid_input",
    });
    await reviewSubmission(board, id, { approve: false, reason: "Say where <the> lab is." });
    const mail = (await receiveMails(board)).at(-1)!;
    expect(mail.headers.get("subject")).toBe("Not published: Electrolyte Chemist");
    expect(mail.text).toContain("Say where <the> lab is.");
    expect(mail.html).toContain("Say where &lt;the&gt; lab is.");

    const row = await editSubmission(board, id, submissionInput({ title: "Electrolyte Chemist, Lyon lab" }));
    expect(row).toMatchObject({ state: "pending", reason: null });
    const { posting_id } = await reviewSubmission(board, id, { approve: true });
    expect((await loadPostings(board.read, [posting_id!]))[0]!.title).toBe("Electrolyte Chemist, Lyon lab");
  });
});

describe("a posting that is online", () => {
  it("stays as it is while a change waits, and keeps its identity when the change goes online", async () => {
    const { id, postingId } = await published();
    board.setNow(NOW + 5 * DAY);
    const edited = await editSubmission(
      board,
      id,
      submissionInput({
        title: "Senior Electrolyte Chemist",
        company: "Somebody Else",
        contact_email: "a@b.example",
      }),
    );
    expect(edited).toMatchObject({ state: "edited", contact_email: "people@tidewater.example" });
    const [before] = await loadPostings(board.read, [postingId]);
    expect(before!.title).toBe("Electrolyte Chemist");

    await reviewSubmission(board, id, { approve: true });
    const [after] = await loadPostings(board.read, [postingId]);
    expect(after).toMatchObject({
      title: "Senior Electrolyte Chemist",
      company: { name: "Tidewater Cells" },
      first_seen_at: NOW,
      posted_at: NOW,
      verified_at: NOW + 5 * DAY,
      valid_through: NOW + 65 * DAY,
      status: "open",
    });
    const events = await listEventsOf(board.read, postingId);
    expect(events.map((event) => event.field)).toContain("title");
    expect(await search("senior electrolyte")).toEqual([postingId]);
  });

  it("stays as it is when the change is refused, and the changed text is kept", async () => {
    const { id, postingId } = await published();
    await editSubmission(board, id, submissionInput({ title: "Best Offer Ever" }));
    const row = await reviewSubmission(board, id, { approve: false, reason: "No advertising." });
    expect(row).toMatchObject({ state: "published", reason: "No advertising." });
    expect(row.edit).toContain("Best Offer Ever");
    expect((await loadPostings(board.read, [postingId]))[0]!.title).toBe("Electrolyte Chemist");
    const mail = (await receiveMails(board)).at(-1)!;
    expect(mail.text).toContain("stays online as it was");
    await expect(reviewSubmission(board, id, { approve: true })).rejects.toMatchObject({ code: "conflict" });
  });

  it("closes at once by its link, and comes back under its old address after a review", async () => {
    const { id, postingId } = await published();
    await closeSubmission(board, id);
    expect(await search("electrolyte")).toEqual([]);
    expect((await loadPostings(board.read, [postingId]))[0]).toMatchObject({
      status: "closed",
      status_reason: "company",
    });

    board.setNow(NOW + 9 * DAY);
    await editSubmission(board, id, submissionInput());
    expect((await loadPostings(board.read, [postingId]))[0]!.status).toBe("closed");
    const row = await reviewSubmission(board, id, { approve: true });
    expect(row.posting_id).toBe(postingId);
    expect((await loadPostings(board.read, [postingId]))[0]).toMatchObject({
      status: "open",
      closed_at: null,
      first_seen_at: NOW,
      posted_at: NOW + 9 * DAY,
    });
    expect(await search("electrolyte")).toEqual([postingId]);
  });

  it("expires after its time, told by mail once, whoever comes first", async () => {
    const { id, postingId } = await published({ expires_at: "2026-12-01" });
    board.setNow(Date.UTC(2026, 11, 1, 23));
    expect(await expireSubmissions(board)).toBe(0);
    board.setNow(Date.UTC(2026, 11, 2, 0, 1));
    await sweepPostings(board);
    expect(await expireSubmissions(board)).toBe(1);
    expect(await expireSubmissions(board)).toBe(0);
    expect((await getSubmission(board.read, id)).state).toBe("expired");
    expect((await loadPostings(board.read, [postingId]))[0]).toMatchObject({
      status: "closed",
      status_reason: "deadline",
    });
    const events = await listEventsOf(board.read, postingId);
    expect(events.filter((event) => event.kind === "closed")).toHaveLength(1);
    const subjects = (await receiveMails(board)).map((mail) => mail.headers.get("subject"));
    expect(subjects.filter((subject) => subject === "Expired: Electrolyte Chemist")).toHaveLength(1);
  });

  it("is not brought back when the board withdrew it, nor closed anew", async () => {
    const { id, postingId } = await published();
    await board.write
      .updateTable("posting")
      .set({ status: "withdrawn" })
      .where("id", "=", postingId)
      .execute();
    await editSubmission(board, id, submissionInput());
    await expect(reviewSubmission(board, id, { approve: true })).rejects.toMatchObject({ code: "conflict" });
    expect((await getSubmission(board.read, id)).state).toBe("edited");
    await closeSubmission(board, id);
    expect((await loadPostings(board.read, [postingId]))[0]!.status).toBe("withdrawn");
  });
});

describe("what keeps the form from being misused", () => {
  it("stops after three unconfirmed requests of one address in a day", async () => {
    for (let n = 0; n < 3; n += 1) await submit(board, submissionInput(), null);
    await expect(submit(board, submissionInput(), null)).rejects.toMatchObject({ code: "rate_limited" });
    await submit(board, submissionInput({ contact_email: "other@tidewater.example" }), null);
    board.setNow(NOW + DAY + 1);
    await submit(board, submissionInput(), null);
  });

  it("does not count those that were confirmed", async () => {
    for (let n = 0; n < 5; n += 1) {
      const { id } = await submit(board, submissionInput(), null);
      expect(await confirmSubmission(board, id)).toMatchObject({ state: "pending" });
    }
  });

  it("stops after twenty unconfirmed requests from one network address", async () => {
    const send = (n: number, client: string) =>
      submit(board, submissionInput({ contact_email: `p${n}@tidewater.example` }), client);
    for (let n = 0; n < 20; n += 1) await send(n, "203.0.113.9");
    await expect(send(20, "203.0.113.9")).rejects.toMatchObject({ code: "rate_limited" });
    await send(21, "203.0.113.10");
  });

  it("leaves neither row nor mail when it is refused", async () => {
    await expect(submit(board, submissionInput({ title: "" }), null)).rejects.toMatchObject({
      code: "invalid_input",
    });
    expect(await receiveMails(board)).toEqual([]);
    expect(await board.read.selectFrom("submission").selectAll().execute()).toEqual([]);
  });

  it("does every step once", async () => {
    const { id } = await submit(board, submissionInput(), null);
    await expect(reviewSubmission(board, id, { approve: true })).rejects.toMatchObject({ code: "conflict" });
    await expect(editSubmission(board, id, submissionInput())).rejects.toMatchObject({ code: "conflict" });
    const both = await Promise.allSettled([confirmSubmission(board, id), confirmSubmission(board, id)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const reviews = await Promise.allSettled([
      reviewSubmission(board, id, { approve: true }),
      reviewSubmission(board, id, { approve: true }),
    ]);
    expect(reviews.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const postings = await board.read.selectFrom("posting").select("id").execute();
    expect(postings).toHaveLength(1);
    await expect(confirmSubmission(board, "nobody")).rejects.toMatchObject({ code: "not_found" });
  });
});
