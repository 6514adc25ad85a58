import { setInterval } from "node:timers";
import { openDatabase } from "../../db/connection.js";
import { createRandom } from "../web-farm/random.js";
import { startWebFarm } from "../web-farm/server.js";
import type { ServedFarm } from "../web-farm/server.js";

/*
 * The farm in a process of its own, on which something changes all the time once it is told where the board's
 * database lies: postings are edited, opened and closed, and sources are made due again, so that the worker has to
 * read, understand and write without a pause.
 */

const EVERY_MS = 250;
const EDITED = 12;
const REPLACED = 3;
const MADE_DUE = 6;

const random = createRandom("restless");
const farm = await startWebFarm({ latencyMs: [5, 30] });
process.on("disconnect", () => process.exit(0));
process.on("SIGINT", () => undefined);
process.on("message", (file: string) => stir(farm, file));
process.send?.(farm.port);

function stir({ control, farm: { companies } }: ServedFarm, file: string): void {
  const db = openDatabase(file);
  const steady = companies.filter(
    (company) => company.fault === undefined && control.postings(company.slug).length > 1,
  );
  let turn = 0;
  const change = async (): Promise<void> => {
    turn += 1;
    for (let count = 0; count < EDITED; count += 1) {
      const company = random.pick(steady).slug;
      const posting = random.pick(control.postings(company));
      const title = `${posting.title.replace(/ \(\d+\)$/, "")} (${turn})`;
      control.edit(company, posting.id, { title });
    }
    for (let count = 0; count < REPLACED; count += 1) {
      const company = random.pick(steady).slug;
      const { id, title } = random.pick(control.postings(company));
      control.close(company, id);
      control.open(company, { title: `${title.replace(/ \(\d+\)$/, "")} (${turn})` });
    }
    await db
      .updateTable("source")
      .set({ next_check_at: 0, list_due_at: 0 })
      .where("id", "in", (eb) =>
        eb
          .selectFrom("source")
          .select("id")
          .where("status", "=", "on")
          .where("error_count", "=", 0)
          .where("last_complete_at", "is not", null)
          .orderBy("last_run_at")
          .limit(MADE_DUE),
      )
      .execute();
  };
  setInterval(() => void change(), EVERY_MS);
}
