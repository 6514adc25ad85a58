import type { FC } from "hono/jsx";
import { placeLabel, salaryLabel } from "../../domain/posting-text.js";
import { remoteFromLabel, vocabularyLabel } from "../../reading/labels.js";
import type { Preview } from "../../submissions/preview.js";
import { en } from "../../messages/en.js";

/** A company's own posting as it will read: what was understood of it, then its text. */
export const PostingPreview: FC<{ preview: Preview; applyAddress: string | null }> = ({
  preview,
  applyAddress,
}) => {
  const { facts } = preview;
  const lines = [whereParts(preview), termParts(preview), preview.sectors];
  return (
    <article class="preview">
      <h2>{facts.title}</h2>
      {lines.map((parts) => (
        <p class="line">
          {parts.map((part) => (
            <span>{part}</span>
          ))}
        </p>
      ))}
      {applyAddress === null ? null : (
        <p>
          {en.submit.apply_at} <span class="address">{applyAddress.replace(/^mailto:/, "")}</span>
        </p>
      )}
      <div class="prose posting-text" dangerouslySetInnerHTML={{ __html: facts.descriptionHtml ?? "" }} />
    </article>
  );
};

function whereParts({ facts, company }: Preview): string[] {
  const { places, workplace, remoteFrom } = facts;
  const parts = [company, ...places.map(placeLabel)];
  if (workplace === "remote" && remoteFrom.length > 0) {
    parts.push(en.row.remote_from(remoteFromLabel(remoteFrom)));
  } else if (workplace !== null) parts.push(vocabularyLabel("workplace", workplace));
  return parts;
}

function termParts({ facts }: Preview): string[] {
  const { employmentType, seniority } = facts;
  return [
    salaryLabel(facts.salary) ?? en.row.pay_not_stated,
    ...(employmentType === null ? [] : [vocabularyLabel("employment_type", employmentType)]),
    ...(seniority === null ? [] : [vocabularyLabel("seniority", seniority)]),
  ];
}
