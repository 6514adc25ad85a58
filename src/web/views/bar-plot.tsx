import type { FC } from "hono/jsx";
import { en } from "../../messages/en.js";
import { number } from "../../messages/plural.js";
import { exactLabel } from "../../reading/time-labels.js";

export interface Bar {
  label: string;
  count: number;
  href?: string;
}

interface PlotProps {
  title: string;
  bars: readonly Bar[];
  now: number;
}

const BARS_SHOWN = 10;

/** Horizontal bars from a zero line, labelled directly, with the numbers as a table behind them. */
export const BarPlot: FC<PlotProps> = ({ title, bars, now }) => {
  const shown = [...bars].sort((a, b) => b.count - a.count).slice(0, BARS_SHOWN);
  const most = Math.max(...shown.map(({ count }) => count), 1);
  if (shown.length < 2) return null;
  return (
    <figure class="plot">
      <figcaption>{title}</figcaption>
      <div class="bars" aria-hidden="true">
        {shown.map(({ label, count }) => (
          <>
            <span class="bar-label">{label}</span>
            <span class="bar">
              <svg viewBox="0 0 100 16" preserveAspectRatio="none" height="16">
                <rect width={((count / most) * 100).toFixed(2)} height="16" />
              </svg>
            </span>
            <span class="n">{number(count)}</span>
          </>
        ))}
      </div>
      <p class="plot-source">{en.plot.source(exactLabel(now))}</p>
      <details>
        <summary>{en.plot.table}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{title}</th>
              <th scope="col" class="numeric">
                {en.plot.value}
              </th>
            </tr>
          </thead>
          <tbody>
            {bars.map(({ label, count, href }) => (
              <tr>
                <td>{href === undefined ? label : <a href={href}>{label}</a>}</td>
                <td class="numeric">{number(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
};
