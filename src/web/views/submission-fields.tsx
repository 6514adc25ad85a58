import type { FC } from "hono/jsx";
import type { FieldError } from "../../domain/errors.js";
import { EMPLOYMENT_TYPES, SALARY_PERIODS, WORKPLACES } from "../../domain/vocabulary.js";
import { en } from "../../messages/en.js";
import { employmentTypes, workplaces } from "../../messages/vocabulary.js";
import { TRAP } from "../submission-input.js";
import { typed } from "../typed-fields.js";
import type { TypedFields } from "../typed-fields.js";
import { ChoiceField, SelectField, TextArea, TextField, errorOf } from "./forms.js";
import type { Choice } from "./forms.js";

const { labels, help } = en.submit;

interface FieldsProps {
  fields: TypedFields;
  errors: readonly FieldError[];
  sectors: readonly Choice[];
  /** Fields that are shown and cannot be changed, with the reason. */
  fixed?: Readonly<Record<string, string>>;
}

type Name = keyof typeof labels;

/** Every field of a company's own posting, in the order in which one thinks of them. */
export const SubmissionFields: FC<FieldsProps> = ({ fields, errors, sectors, fixed = {} }) => {
  const base = (name: Name) => ({ name, label: labels[name], error: errorOf(errors, name) });
  const text = (name: Name) => ({ ...base(name), value: typed(fields, name) });
  return (
    <>
      <Fixable fixed={fixed["company"]} label={labels.company} value={typed(fields, "company")}>
        <TextField
          {...text("company")}
          help={help.company}
          required
          maxlength={120}
          autocomplete="organization"
          suggest="company"
        />
      </Fixable>
      <TextField {...text("title")} help={help.title} required maxlength={150} />
      <TextArea {...text("description_markdown")} help={help.description_markdown} required rows={14} />
      <TextArea {...text("places")} help={help.places} rows={3} />
      <SelectField {...text("workplace")} choices={choicesOf(WORKPLACES, workplaces)} />
      <SelectField {...text("employment_type")} choices={choicesOf(EMPLOYMENT_TYPES, employmentTypes)} />
      <PayFields fields={fields} errors={errors} />
      <TextField {...text("apply_url")} help={help.apply_url} type="url" maxlength={2000} inputmode="url" />
      <TextField {...text("apply_email")} help={help.apply_email} type="email" inputmode="email" />
      <ChoiceField
        {...base("sectors")}
        help={help.sectors}
        type="checkbox"
        choices={sectors}
        chosen={fields["sectors"] ?? []}
      />
      <TextField {...text("expires_at")} help={help.expires_at} type="date" />
      <Fixable
        fixed={fixed["contact_email"]}
        label={labels.contact_email}
        value={typed(fields, "contact_email")}
      >
        <TextField
          {...text("contact_email")}
          help={help.contact_email}
          type="email"
          inputmode="email"
          autocomplete="email"
          required
        />
      </Fixable>
      <Trap />
    </>
  );
};

const Fixable: FC<{ fixed: string | undefined; label: string; value: string; children?: unknown }> = ({
  fixed,
  label,
  value,
  children,
}) =>
  fixed === undefined ? (
    <>{children}</>
  ) : (
    <div class="field">
      <p class="label">{label}</p>
      <p>{value}</p>
      <p class="help">{fixed}</p>
    </div>
  );

const PayFields: FC<Pick<FieldsProps, "fields" | "errors">> = ({ fields, errors }) => {
  const text = (name: Name) => ({
    name,
    label: labels[name],
    error: errorOf(errors, name),
    value: typed(fields, name),
  });
  const currency = typed(fields, "salary.currency");
  const period = typed(fields, "salary.period");
  return (
    <fieldset class="field pay-fields" id="salary" aria-describedby="salary-help">
      <legend>{labels.salary}</legend>
      <div class="field-row">
        <TextField {...text("salary.min")} inputmode="decimal" />
        <TextField {...text("salary.max")} inputmode="decimal" />
        <TextField {...text("salary.currency")} value={currency === "" ? "USD" : currency} maxlength={3} />
        <SelectField
          {...text("salary.period")}
          value={period === "" ? "YEAR" : period}
          choices={SALARY_PERIODS.map((value) => ({ value, label: en.submit.periods[value] }))}
        />
      </div>
      <p class="help" id="salary-help">
        {help.salary}
      </p>
    </fieldset>
  );
};

/** Programs that fill in every field they find give themselves away here; people do not see it, nor hear it. */
const Trap: FC = () => (
  <div class="unseen" aria-hidden="true">
    <label>
      {en.submit.trap}
      <input type="text" name={TRAP} tabindex={-1} autocomplete="off" value="" />
    </label>
  </div>
);

function choicesOf<T extends string>(values: readonly T[], words: Readonly<Record<T, string>>): Choice[] {
  const known = values.map((value) => ({ value, label: words[value] }));
  return [{ value: "", label: en.submit.not_stated }, ...known];
}
