import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findSubscription } from "../../db/repos/subscriptions.js";
import { confirmSubscription, reschedule, unsubscribe } from "../../src/digest/manage.js";
import { subscribe } from "../../src/digest/subscribe.js";
import { AppError } from "../../src/domain/errors.js";
import { loadPostings } from "../../db/repos/posting-views.js";
import { closeSubmission } from "../../src/submissions/close.js";
import { confirmSubmission } from "../../src/submissions/confirm.js";
import { reviewSubmission } from "../../src/submissions/review.js";
import { submit } from "../../src/submissions/submit.js";
import { submissionInput } from "../helpers/submissions.js";
import { keepHouse } from "../../src/tasks/housekeeping.js";
import { isToken } from "../../src/tokens.js";
import type { TestBoard } from "../helpers/board.js";
import { NOW } from "../helpers/board-data.js";
import { makeFilledBoard } from "../helpers/board-postings.js";
import { linkIn, receiveMails } from "../helpers/outbox.js";

const DAY = 86_400_000;
const FROM = { page: "/subscribe", client: null };

let board: TestBoard;
beforeEach(async () => {
  board = await makeFilledBoard();
});
afterEach(() => board.close());

const ask = (given: Record<string, unknown> = {}) =>
  subscribe(board, { email: "reader@mail.example", query: "sector=wind", ...given }, FROM);

async function complaints(given: Record<string, unknown>): Promise<Record<string, string>> {
  const error = await ask(given).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(AppError);
  return Object.fromEntries((error as AppError).fields.map(({ field, message }) => [field, message]));
}

describe("asking for a weekly mail", () => {
  it("keeps the search in its canonical form, says it in words, and mails a link to confirm", async () => {
    const { row } = await ask({
      email: " Reader@Mail.example",
      query: { sector: ["wind"], near: "Hamburg", radius: 50, q: "engineer", sort: "newest" },
      weekday: "thursday",
      time_zone: "europe/berlin",
    });
    expect(row).toMatchObject({
      state: "pending",
      email: "reader@mail.example",
      query: "q=engineer&sector=wind&near=Hamburg",
      frequency: "weekly",
      weekday: 4,
      time_zone: "Europe/Berlin",
      language: "en",
      next_issue_at: null,
    });
    expect(row.label).toMatch(/“engineer” · within 50 km of Hamburg.* · Wind/);
    const [mail] = await receiveMails(board);
    expect(mail!.headers.get("to")).toBe("reader@mail.example");
    expect(mail!.text).toContain("on Thursday");
    const link = linkIn(mail!, "/subscriptions/");
    expect(link.startsWith(`/subscriptions/${row.id}?token=`)).toBe(true);
    expect(isToken(board.secret, "subscription", row.id, link.split("token=")[1]!)).toBe(true);
  });

  it("records what was consented to, where and when", async () => {
    const { row } = await ask();
    expect(JSON.parse(row.consent)).toEqual({
      version: "2026-11",
      text: expect.stringContaining("one mail a week"),
      page: "/subscribe",
      at: "2026-11-24T12:00:00.000Z",
    });
  });

  it.each([
    "sector=wind",
    "?sector=wind",
    "/postings?sector=wind",
    "https://board.example/postings?sector=wind",
    { sector: "wind" },
    { sector: ["wind"], status: "closed" },
  ])("reads the search %j", async (query) => {
    expect((await ask({ query })).row.query).toBe("sector=wind");
  });

  it("names the parameters that mean nothing for a mail of new postings", async () => {
    const { ignored } = await ask({ query: "sector=wind&limit=3&posted_within=7d&colour=red" });
    expect(ignored.sort()).toEqual(["colour", "limit", "posted_within"]);
  });

  it.each([
    "",
    {},
    "q=%20",
    "sort=newest&limit=5",
    "status=closed",
    "posted_within=7d",
    "exclude=manager",
    "exclude_company=saltcell&exclude=intern",
    "via=member",
    "currency=EUR",
    "colour=red",
  ])("refuses a search that asks for nothing: %j", async (query) => {
    expect(await complaints({ query })).toEqual({
      query: expect.stringContaining("at least one filter or word"),
    });
  });

  const cases: [string, Record<string, unknown>, string, RegExp][] = [
    ["no address", { email: undefined }, "email", /e-mail/],
    ["an address with a line break", { email: "a@b.example\r\nBcc: x@y.example" }, "email", /e-mail/],
    ["no search", { query: undefined }, "query", /parameters/],
    ["a search of wrong type", { query: 7 }, "query", /parameters/],
    ["a place that is none", { query: "near=Qwxyz" }, "query.near", /Qwxyz/],
    ["a value that is none", { query: "workplace=moon" }, "query.workplace", /moon/],
    ["a sector that is none", { query: "sector=alchemy" }, "query.sector", /alchemy/],
    ["a company that is none", { query: "company=nobody" }, "query.company", /nobody/],
    ["another frequency", { frequency: "hourly" }, "frequency", /weekly/],
    ["a weekday that is none", { weekday: "someday" }, "weekday", /monday/],
    ["a weekday out of range", { weekday: 7 }, "weekday", /0 \(Sunday\)/],
    ["a time zone that is none", { time_zone: "Mars/Olympus" }, "time_zone", /IANA/],
    ["another language", { language: "tlh" }, "language", /English/],
  ];
  it.each(cases)("refuses %s at its field", async (_name, given, field, message) => {
    const found = await complaints(given);
    expect(Object.keys(found)).toEqual([field]);
    expect(found[field]).toMatch(message);
  });

  it("stops after three unconfirmed requests of one address in a day", async () => {
    for (const sector of ["wind", "solar", "energy-storage"]) await ask({ query: { sector } });
    await expect(ask()).rejects.toMatchObject({ code: "rate_limited" });
    board.setNow(NOW + DAY + 1);
    await ask();
  });
});

describe("a subscription", () => {
  it("begins when it is confirmed, on the subscriber's weekday", async () => {
    const { row } = await ask({ weekday: 1, time_zone: "Europe/Berlin" });
    const active = await confirmSubscription(board, row.id);
    expect(active).toMatchObject({ state: "active", confirmed_at: NOW, client: null });
    expect(new Date(active.next_issue_at!).toISOString()).toBe("2026-11-30T06:00:00.000Z");
    board.setNow(NOW + DAY);
    expect(await confirmSubscription(board, row.id)).toEqual(active);
  });

  it("takes the place of an older one of the same address for the same search", async () => {
    const first = (await ask()).row;
    await confirmSubscription(board, first.id);
    const second = (await ask({ weekday: "friday" })).row;
    const other = (await ask({ query: "sector=solar" })).row;
    await confirmSubscription(board, second.id);
    expect(await findSubscription(board.read, first.id)).toBeUndefined();
    expect((await findSubscription(board.read, second.id))?.state).toBe("active");
    expect((await findSubscription(board.read, other.id))?.state).toBe("pending");
  });

  it("changes its day and time zone, and nothing while it is not active", async () => {
    const { row } = await ask();
    await expect(reschedule(board, row.id, { weekday: 3 })).rejects.toMatchObject({ code: "conflict" });
    await confirmSubscription(board, row.id);
    const changed = await reschedule(board, row.id, { weekday: "wednesday", time_zone: "Asia/Tokyo" });
    expect(new Date(changed.next_issue_at!).toISOString()).toBe("2026-11-24T22:00:00.000Z");
    await expect(reschedule(board, row.id, { weekday: "never" })).rejects.toMatchObject({
      fields: [{ field: "weekday" }],
    });
  });

  it("ends at once, any number of times, and does not begin again by its old link", async () => {
    const { row } = await ask();
    await confirmSubscription(board, row.id);
    await unsubscribe(board, row.id);
    board.setNow(NOW + 1_000);
    await unsubscribe(board, row.id);
    await unsubscribe(board, "deleted-long-ago");
    expect(await findSubscription(board.read, row.id)).toMatchObject({
      state: "ended",
      ended_at: NOW,
      next_issue_at: null,
    });
    expect((await confirmSubscription(board, row.id)).state).toBe("ended");
  });
});

describe("housekeeping", () => {
  it("forgets what nobody confirmed after 7 days, and what ended after 30", async () => {
    const pending = (await ask()).row;
    const ended = (await ask({ query: "sector=solar" })).row;
    const active = (await ask({ query: "q=storage" })).row;
    await confirmSubscription(board, ended.id);
    await confirmSubscription(board, active.id);
    await unsubscribe(board, ended.id);
    const kept = async () =>
      (await board.read.selectFrom("subscription").select("id").orderBy("id").execute()).map(({ id }) => id);

    board.setNow(NOW + 7 * DAY);
    await keepHouse(board);
    expect(await kept()).toEqual([pending.id, ended.id, active.id].sort());
    board.setNow(NOW + 7 * DAY + 1);
    await keepHouse(board);
    expect(await kept()).toEqual([ended.id, active.id].sort());
    board.setNow(NOW + 30 * DAY + 1);
    await keepHouse(board);
    expect(await kept()).toEqual([active.id]);
  });

  it("forgets from where a request came after a day, and sent mails after 30", async () => {
    const { row } = await subscribe(
      board,
      { email: "reader@mail.example", query: "sector=wind" },
      { page: "/subscribe", client: "203.0.113.9" },
    );
    expect(row.client).not.toBeNull();
    await receiveMails(board);
    board.setNow(NOW + DAY + 1);
    await keepHouse(board);
    expect((await findSubscription(board.read, row.id))?.client).toBeNull();
    expect(await board.read.selectFrom("mail").select("id").execute()).toHaveLength(1);
    board.setNow(NOW + 30 * DAY + 1);
    await keepHouse(board);
    expect(await board.read.selectFrom("mail").select("id").execute()).toEqual([]);
  });

  it("forgets submissions that nobody confirmed, took back, or brought back in a year, and keeps their postings", async () => {
    const send = async (title: string) =>
      (await submit(board, submissionInput({ title, contact_email: `${title}@x.example` }), null)).id;
    const [unconfirmed, withdrawn, closed] = [
      await send("lapsed"),
      await send("withdrawn"),
      await send("closed"),
    ];
    await closeSubmission(board, withdrawn);
    await confirmSubmission(board, closed);
    const { posting_id } = await reviewSubmission(board, closed, { approve: true });
    await closeSubmission(board, closed);
    const kept = async () =>
      (await board.read.selectFrom("submission").select("id").execute()).map(({ id }) => id).sort();
    for (const [days, left] of [
      [7, [unconfirmed, withdrawn, closed]],
      [8, [withdrawn, closed]],
      [31, [closed]],
      [366, []],
    ] as const) {
      board.setNow(NOW + days * DAY);
      await keepHouse(board);
      expect(await kept()).toEqual([...left].sort());
    }
    expect((await loadPostings(board.read, [posting_id!]))[0]!.status).toBe("closed");
  });
});
