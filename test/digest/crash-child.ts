import { sendDigests } from "../../src/digest/send-digests.js";
import { deliverMails } from "../../src/mail/deliver-mails.js";
import { createMailTransport } from "../../src/mail/mail-transport.js";
import { loadConfig } from "../../src/config.js";
import { openBoard } from "../../src/deps.js";

/*
 * A process that makes and hands over the weekly mails that are due, until it is done or killed.
 * Arguments: the data folder, the mail server's address, the time in milliseconds.
 */
const [folder = "", smtp = "", time = ""] = process.argv.slice(2);
const config = loadConfig({ DATA_DIR: folder, SMTP_URL: smtp, LOG_LEVEL: "error" }, false);
const { board: real, close } = openBoard(config, "work");
const board = { ...real, now: () => Number(time) };
const transport = createMailTransport(config);
process.send?.("started");
await sendDigests(board, board.now());
for (let sent = 1; sent > 0;) ({ sent } = await deliverMails(board, transport));
transport.close();
await close();
process.disconnect();
