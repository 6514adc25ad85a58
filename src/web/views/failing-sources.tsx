import type { FC } from "hono/jsx";
import type { FailingSource } from "../../../db/repos/freshness.js";
import { addresses } from "../../reading/addresses.js";
import { en } from "../../messages/en.js";
import { Ago } from "./time.js";

/** Sources that cannot be read at present, and since when: freshness is public. */
export const FailingSources: FC<{ sources: readonly FailingSource[]; now: number }> = ({ sources, now }) =>
  sources.length === 0 ? null : (
    <section class="block">
      <h2>{en.cluster.failing_title}</h2>
      <p>{en.cluster.failing(sources.length)}</p>
      <ul class="counted narrow">
        {sources.map((source) => (
          <li>
            <span>
              <a href={addresses.company(source.company_slug)}>{source.company_name}</a>{" "}
              <span class="amber">{en.company.failing(source.last_error ?? "")}</span>
            </span>
            <span class="n">
              {en.company.read_complete}{" "}
              {source.last_complete_at === null ? (
                en.times.never
              ) : (
                <Ago at={source.last_complete_at} now={now} />
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
