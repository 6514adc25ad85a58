import { FUNCTION_RULES } from "./job-function-rules.js";
import type { JobFunction } from "./vocabulary.js";

const LEVEL_ONLY =
  /^(?:(?:senior|sr|jr|junior|staff|lead|principal|associate|assistant|deputy|global|regional|head|chief|vp|svp|evp|avp|vice president|director|manager|supervisor|team|intern(?:ship)?|of|the|for|and)[\s.]*)*$/i;

const CALL_OR_INTERN =
  /(?<!\p{L})(?:interns?(?:hips?)?|co-?op|praktik\w+|werkstudent\w*|stage|stagiaire|alternance|becari[oa]|general (?:application|interest|inquiry)|talent (?:pool|network|community)|future opportunit\w+|open application|initiativbewerbung|candidature spontan[ée]e|drop your|join our)(?!\p{L})/iu;

/** Phrases that hold a word of another trade. */
const DEFUSED =
  /\b(?:talent (?:network|community|pool)|community of practice|join our team|human resources? rights)\b/giu;

function firstRule(text: string): JobFunction | null {
  return FUNCTION_RULES.find(([, words]) => words.test(text))?.[0] ?? null;
}

/**
 * The kind of work that a title names: its first clause decides, then the rest of it, then the department. A call
 * for people without an opening, or an internship whose work is not said, is `internship-general`.
 */
export function findFunction(title: string, department: string | null): JobFunction | null {
  const plain = title
    .replace(/\([mwfdhx]\s*[/|]\s*[mwfdhx](?:\s*[/|]\s*\w+)?\)/gi, " ")
    .replace(DEFUSED, " ");
  const [first = "", ...rest] = plain.split(/\s*(?:,|\(|\s[-–—|:]\s|\s*\|\s*)\s*/);
  const head = LEVEL_ONLY.test(first) ? null : firstRule(first);
  const about = firstRule(rest.join(" "));
  // "Engineering Manager - Cloud Platform": whose engineering it is, stands behind.
  if (head === "engineering" && about === "software-data" && /\bengineering\b/i.test(first)) return about;
  const found = head ?? about ?? firstRule(plain);
  if (found !== null) return found;
  if (CALL_OR_INTERN.test(title)) return "internship-general";
  return department === null ? null : firstRule(department);
}
