import { functionByRole, functionByWords } from "./job-function-rules.js";
import type { JobFunction } from "./vocabulary.js";

const LEVEL_ONLY =
  /^(?:(?:senior|sr|jr|junior|staff|lead|principal|associate|assistant|deputy|global|regional|head|chief|vp|svp|evp|avp|vice president|director|manager|supervisor|team|intern(?:ship)?|of|the|for|and)[\s.]*)*$/i;

const CALL_OR_INTERN =
  /(?<!\p{L})(?:interns?(?:hips?)?|co-?op|praktik\w+|werkstudent\w*|stage|stagiaire|alternance|becari[oa]|beca|examensarbete|ausbildung|general (?:application|interest|inquiry)|talent (?:pool|network|community)|future opportunit\w+|open application|initiativbewerbung|candidature spontan[ée]e|banco de talentos|drop your|join our)(?!\p{L})/iu;

/** Phrases that hold a word of another trade. */
const DEFUSED =
  /\b(?:talent (?:network|community|pool)|community of practice|join our team|human resources? rights)\b/giu;

/** Endings for both genders: "Chargé(e)", "Technicien(ne)", "Ingenieur:in", "Monteur/-in", "Conseiller.ère". */
const BOTH_GENDERS =
  /(?<=\p{L}{3})(?:\((?:e|ne|le|se|euse|rice|trice|ère|fe|in|innen|a|o|as|es)\)|(?:[*:·_.]|\/-?)(?:innen|in|e|ne|le|se|euse|rice|trice|ère|fe|a)(?![\p{L}/]))/giu;

/**
 * The kind of work that a title names: its first clause decides, then the rest of it, then the department. A call
 * for people without an opening, or an internship whose work is not said, is `internship-general`.
 */
export function findFunction(title: string, department: string | null): JobFunction | null {
  const plain = title
    .replace(BOTH_GENDERS, "")
    .replace(/\([mwfdhx]\s*[/|]\s*[mwfdhx](?:\s*[/|]\s*\w+)?\)/gi, " ")
    .replace(DEFUSED, " ");
  const [first = "", ...rest] = plain.split(/\s*(?:,|\(|\s[-–—|:]\s|\s*\|\s*)\s*/);
  const head = LEVEL_ONLY.test(first) ? null : functionByWords(first);
  const about = functionByWords(rest.join(" "));
  // "Engineering Manager - Cloud Platform": whose engineering it is, stands behind.
  if (head === "engineering" && about === "software-data" && /\bengineering\b/i.test(first)) return about;
  const found = head ?? about ?? functionByWords(plain);
  if (found !== null) return found;
  if (CALL_OR_INTERN.test(title)) return "internship-general";
  return (department === null ? null : functionByWords(department)) ?? functionByRole(plain);
}
