import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { confirmSubscription } from "../../src/digest/manage.js";
import { sendDigests } from "../../src/digest/send-digests.js";
import { subscribe } from "../../src/digest/subscribe.js";
import { deliverMails } from "../../src/mail/deliver-mails.js";
import { createMailTransport } from "../../src/mail/mail-transport.js";
import type { MailTransport } from "../../src/mail/mail-transport.js";
import type { TestBoard } from "../helpers/board.js";
import { makeFilledBoard } from "../helpers/board-postings.js";
import { startMailSink } from "../helpers/mail-sink.js";
import type { MailSink } from "../helpers/mail-sink.js";
import { readMail } from "../helpers/outbox.js";

const MONDAY = Date.UTC(2026, 10, 30, 7);
const MINUTE = 60_000;

describe("weekly mails over SMTP", () => {
  let sink: MailSink;
  let board: TestBoard;
  let transport: MailTransport;
  beforeEach(async () => {
    sink = await startMailSink();
    board = await makeFilledBoard({ SMTP_URL: sink.url, MAIL_FROM: "Board <post@board.example>" });
    transport = createMailTransport(board.config);
  });
  afterEach(async () => {
    transport.close();
    await board.close();
    await sink.stop();
  });

  const at = async (now: number) => {
    board.setNow(now);
    return deliverMails(board, transport);
  };

  async function queueDigest(): Promise<void> {
    const raw = { email: "reader@mail.example", query: "q=battery" };
    const { row } = await subscribe(board, raw, { page: "/subscribe", client: null });
    await confirmSubscription(board, row.id);
    await deliverMails(board, transport);
    await board.write.updateTable("subscription").set({ last_seq: 0 }).execute();
    board.setNow(MONDAY);
    expect(await sendDigests(board, MONDAY)).toMatchObject({ queued: 1 });
  }

  it("hands over the whole mail with its headers on one line each", async () => {
    await queueDigest();
    expect(await deliverMails(board, transport)).toEqual({ sent: 1, failed: 0 });
    expect(sink.taken).toHaveLength(2);
    const mail = readMail(sink.taken[1]!);
    expect(mail.headers.get("from")).toBe("Board <post@board.example>");
    expect(mail.headers.get("subject")).toBe("1 new posting: “battery”");
    const lines = mail.raw.split("\n");
    expect(
      lines.filter((line) => /^List-Unsubscribe: <https:\/\/board\.example\/\S+>$/.test(line)),
    ).toHaveLength(1);
    expect(lines).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    expect(mail.text).toContain("Senior Battery Systems Engineer");
    expect(mail.html).toContain("Senior Battery Systems Engineer");
  });

  it("tries again when the server refuses, later each time, as the same mail", async () => {
    await queueDigest();
    sink.refuse = true;
    expect(await at(MONDAY)).toEqual({ sent: 0, failed: 1 });
    expect(await at(MONDAY + 9 * MINUTE)).toEqual({ sent: 0, failed: 0 });
    expect(await at(MONDAY + 11 * MINUTE)).toEqual({ sent: 0, failed: 1 });
    expect(await at(MONDAY + 25 * MINUTE)).toEqual({ sent: 0, failed: 0 });
    sink.refuse = false;
    expect(await at(MONDAY + 60 * MINUTE)).toEqual({ sent: 1, failed: 0 });
    expect(await at(MONDAY + 600 * MINUTE)).toEqual({ sent: 0, failed: 0 });
    expect(sink.taken).toHaveLength(2);
    const row = await board.read
      .selectFrom("mail")
      .selectAll()
      .where("kind", "=", "digest")
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({ attempts: 3, error: null, sent_at: MONDAY + 60 * MINUTE });
    expect(readMail(sink.taken[1]!).headers.get("message-id")).toBe(`<${row.id}@board.example>`);
  });

  it("hands over later what a process that died had taken", async () => {
    await queueDigest();
    const dying: MailTransport = { send: () => new Promise(() => undefined), close: () => undefined };
    void deliverMails(board, dying);
    await expect
      .poll(async () => {
        const row = await board.read
          .selectFrom("mail")
          .select("attempts")
          .where("kind", "=", "digest")
          .executeTakeFirst();
        return row?.attempts;
      })
      .toBe(1);
    expect(await at(MONDAY + MINUTE)).toEqual({ sent: 0, failed: 0 });
    expect(await at(MONDAY + 6 * MINUTE)).toEqual({ sent: 1, failed: 0 });
    expect(sink.taken).toHaveLength(2);
  });
});
