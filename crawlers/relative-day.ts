import { DAY_MS } from "../src/domain/durations.js";

/** "Posted Today" in the languages in which boards have been met. */
const TODAY =
  /\btoday\b|\bheute\b|aujourd['’]hui|\bhoy\b|\boggi\b|\bhoje\b|\bvandaag\b|\bi ?dag\b|\bdzisiaj\b|今日|本日|今天|오늘/;
const YESTERDAY =
  /\byesterday\b|\bgestern\b|\bhier\b|\bayer\b|\bieri\b|\bontem\b|\bgisteren\b|\bi ?går\b|\bwczoraj\b|昨日|昨天|어제/;
const DAYS =
  /(\d+)(\+?)\s*(?:days?|tag(?:en?)?|jours?|d[ií]as?|giorn[oi]|dag(?:en|ar|e)?|dni|日(?:以上)?前|天前|일 전)/;
/** "30+", "more than": older than that, nobody knows how much. */
const OR_MORE =
  /\bmore than\b|\bmehr als\b|\bplus de\b|\bmás de\b|\bmais de\b|\bpiù di\b|\bmeer dan\b|\bmer än\b|\bponad\b|以上|超过/;

/**
 * Reads how long ago something was posted ("Posted Yesterday", "Vor 3 Tagen ausgeschrieben", "Publié il y a 3 jours").
 * @param now Epoch milliseconds.
 * @returns Epoch milliseconds of the start of that day in UTC; `null` when it is not understood or open-ended
 * ("Posted 30+ Days Ago").
 */
export function readRelativeDay(text: string | null, now: number): number | null {
  if (text === null) return null;
  const words = text.toLowerCase();
  const days = daysAgo(words);
  return days === null ? null : (Math.floor(now / DAY_MS) - days) * DAY_MS;
}

function daysAgo(words: string): number | null {
  const counted = DAYS.exec(words);
  if (counted !== null) return counted[2] === "+" || OR_MORE.test(words) ? null : Number(counted[1]);
  if (TODAY.test(words)) return 0;
  return YESTERDAY.test(words) ? 1 : null;
}
