import { HOUR_MS } from "../domain/durations.js";
import { insertIssue, insertIssueItems, listOpenedBetween, listTold } from "../../db/repos/digests.js";
import { lastSeq } from "../../db/repos/events.js";
import { loadPostings } from "../../db/repos/posting-views.js";
import type { PostingView } from "../../db/repos/posting-views.js";
import { findSubscription, listDueSubscriptions, updateSubscription } from "../../db/repos/subscriptions.js";
import type { SubscriptionRow } from "../../db/repos/subscriptions.js";
import type { Board } from "../board.js";
import { parseQuery } from "../domain/query-params.js";
import { queueMail } from "../mail/queue-mail.js";
import { digestMail } from "./digest-mail.js";
import { localDay, nextIssueAt } from "./next-issue.js";
import { selectNew } from "./select-new.js";
import type { Selection } from "./select-new.js";

/** Issues a run makes at most; the next run, a minute later, goes on. */
const MOST_PER_RUN = 200;
/** Postings a mail shows; beyond them it says how many more there are. */
const MOST_SHOWN = 25;
const PAGE = 100;
/** How deep a search is read for new postings, newest first: one broad search must not hold up all others. */
const MOST_PAGES = 10;
/** A subscription that fails waits this long, so that it does not stand in the way of those behind it. */
const RETRY_AFTER = HOUR_MS;

/** What a run did with the subscriptions that were due. */
export interface DigestRun {
  due: number;
  /** A mail was queued. */
  queued: number;
  /** Nothing was new. */
  empty: number;
  /** Another process, or the subscriber, was quicker. */
  taken: number;
  failed: number;
}

/**
 * Makes the weekly mails that are due at a time. The issue, what it tells, its mail and the time of the next one are
 * written in one transaction: a crash repeats nothing and loses nothing, and of two runs at once one comes too late.
 * A run that was missed (the board was down) is made up for by one mail, not by several.
 */
export async function sendDigests(board: Board, now: number): Promise<DigestRun> {
  const due = await listDueSubscriptions(board.read, now, MOST_PER_RUN);
  const run: DigestRun = { due: due.length, queued: 0, empty: 0, taken: 0, failed: 0 };
  if (due.length === 0) return run;
  // What the index does not hold yet is told next time: the cursor never runs ahead of what can be found.
  const upTo = Math.min(await lastSeq(board.read), (await board.search.stats()).seq);
  for (const row of due) run[await tryIssue(board, row, { now, upTo })] += 1;
  board.log[run.failed > 0 ? "warn" : "info"](run, "weekly mails");
  return run;
}

interface Moment {
  now: number;
  /** The last event of the log that this run can tell of. */
  upTo: number;
}

async function tryIssue(
  board: Board,
  row: SubscriptionRow,
  moment: Moment,
): Promise<Exclude<keyof DigestRun, "due">> {
  try {
    return await makeIssue(board, row, moment);
  } catch (error) {
    board.log.error({ err: error, subscription: row.id }, "a weekly mail could not be made");
    await updateSubscription(board.write, row.id, { retry_at: moment.now + RETRY_AFTER });
    return "failed";
  }
}

async function makeIssue(
  board: Board,
  row: SubscriptionRow,
  { now, upTo }: Moment,
): Promise<"queued" | "empty" | "taken"> {
  const { selection, views } = await findNews(board, row, { now, upTo });
  const dueAt = row.next_issue_at ?? now;
  const issue = { subscription_id: row.id, period: localDay(dueAt, row.time_zone) };
  const next = nextIssueAt(now, { weekday: row.weekday, timeZone: row.time_zone });
  const mail = views.length === 0 ? null : digestMail(board, row, { views, more: selection.more, now });
  return board.write.transaction().execute(async (trx) => {
    const current = await findSubscription(trx, row.id);
    if (current?.state !== "active" || current.next_issue_at !== row.next_issue_at) return "taken";
    const mailId = mail?.id ?? null;
    const postings = views.length + selection.more;
    const isNew = await insertIssue(trx, { ...issue, mail_id: mailId, postings, created_at: now });
    if (!isNew) {
      // This day has its issue already (the weekday was changed to and fro): what is new waits for the next.
      await updateSubscription(trx, row.id, { next_issue_at: next, retry_at: null });
      return "taken";
    }
    const ids = views.map((view) => view.id);
    await insertIssueItems(trx, issue, ids);
    if (mail !== null) await queueMail(trx, mail, now);
    await updateSubscription(trx, row.id, {
      next_issue_at: next,
      retry_at: null,
      last_seq: Math.max(upTo, row.last_seq),
    });
    return mail === null ? "empty" : "queued";
  });
}

async function findNews(
  board: Board,
  row: SubscriptionRow,
  { now, upTo }: Moment,
): Promise<{ selection: Selection; views: PostingView[] }> {
  const opened = await listOpenedBetween(board.read, row.last_seq, upTo);
  const found = opened.size === 0 ? [] : await findOpened(board, row, { now, opened });
  const told = await listTold(board.read, row.id, found);
  const selection = selectNew(found, { opened, told, most: MOST_SHOWN });
  const views = await loadPostings(board.read, selection.shown);
  // Closed since the index was written: nothing to apply for.
  return { selection, views: views.filter((view) => view.status === "open") };
}

/** Ids of what the search finds among the opened postings, the newest first. */
async function findOpened(
  board: Board,
  row: SubscriptionRow,
  { now, opened }: { now: number; opened: ReadonlySet<string> },
): Promise<string[]> {
  const { query } = parseQuery(new URLSearchParams(row.query), { near: (text) => board.resolveNear(text) });
  const found: string[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const result = await board.search.search({ ...query, sort: "newest", limit: PAGE, cursor }, now);
    found.push(...result.hits.map((hit) => hit.id).filter((id) => opened.has(id)));
    cursor = result.next;
    if (cursor === null || found.length >= opened.size) break;
  }
  return found;
}
