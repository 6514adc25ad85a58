import type { FC } from "hono/jsx";
import { agoLabel, dayAndAgeLabel, dayLabel, exactLabel } from "../../reading/time-labels.js";
import { toTime } from "../../reading/times.js";

interface TimeProps {
  at: number;
  now: number;
}

export const Ago: FC<TimeProps> = ({ at, now }) => (
  <time datetime={toTime(at)} title={exactLabel(at)}>
    {agoLabel(at, now)}
  </time>
);

export const Day: FC<TimeProps> = ({ at, now }) => (
  <time datetime={toTime(at)} title={exactLabel(at)}>
    {dayLabel(at, now)}
  </time>
);

/** A date with its age: "12 May (3 days ago)". */
export const DayAndAge: FC<TimeProps> = ({ at, now }) => (
  <time datetime={toTime(at)} title={exactLabel(at)}>
    {dayAndAgeLabel(at, now)}
  </time>
);
