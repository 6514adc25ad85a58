import type { PostingView } from "../../db/repos/posting-views.js";
import { salaryLabel } from "../domain/posting-text.js";
import { en } from "../messages/en.js";
import { remoteFromLabel, vocabularyLabel } from "./labels.js";
import { provenanceOf, remoteScopes, salaryOf } from "./posting-shape.js";

/** Pay as stated; `null` when it is not. An inferred figure is never pay. */
export function statedPay(view: PostingView): string | null {
  const salary = salaryOf(view);
  return salary === null || provenanceOf(view)["salary"] === "inferred" ? null : salaryLabel(salary);
}

/** "on site", or "remote from Germany". */
export function workplaceWords(view: PostingView): string | null {
  if (view.workplace === null) return null;
  const scopes = view.workplace === "remote" ? remoteScopes(view) : [];
  return scopes.length > 0
    ? en.row.remote_from(remoteFromLabel(scopes))
    : vocabularyLabel("workplace", view.workplace);
}

/** The language to announce a text in; none where it is the page's own. */
export function foreignLanguage(view: PostingView): string | undefined {
  return view.language === null || view.language === "en" ? undefined : view.language;
}
