import { stem, searchForms, STEMMED_LANGUAGES } from "../../text/stem.js";
import type { Clause, TextQuery } from "../../text/parse-text.js";

/** A query with at least one clause that must match, in FTS5's language. */
export function queryExpression(query: TextQuery): string {
  const must = query.must.map((clause) => `(${clauseExpression(clause)})`).join(" AND ");
  // One NOT over alternatives: a chain of them would nest, and FTS5 limits the depth.
  return query.not.length === 0 ? must : `(${must}) NOT (${anyExpression(query.not)})`;
}

/** Any of the clauses. */
export function anyExpression(clauses: readonly Clause[]): string {
  return clauses.map(clauseExpression).join(" OR ");
}

/**
 * A clause in FTS5's language, under every form its words may have in the index. Words hold letters and digits only,
 * and each is quoted, so that nothing typed can be read as an operator.
 */
export function clauseExpression({ words, prefix }: Clause): string {
  const [only] = words;
  const alternatives =
    words.length === 1 && only !== undefined
      ? searchForms(only).map((form) => [form])
      : [words, ...STEMMED_LANGUAGES.map((language) => words.map((word) => stem(word, language)))];
  const phrases = new Set(alternatives.map((forms) => `"${forms.join(" ")}"`));
  if (prefix) phrases.add(`"${words.join(" ")}" *`);
  return [...phrases].join(" OR ");
}
