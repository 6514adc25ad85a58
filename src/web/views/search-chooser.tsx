import type { FC } from "hono/jsx";
import type { FieldError } from "../../domain/errors.js";
import { en } from "../../messages/en.js";
import { SelectField, SubmitButton, TextField, errorOf } from "./forms.js";
import type { Choice } from "./forms.js";

interface ChooserProps {
  action: string;
  /** What was asked for, right or wrong. */
  params: URLSearchParams;
  errors: readonly FieldError[];
  choices: { cluster: readonly Choice[]; sector: readonly Choice[] };
}

/** The few filters that most people want of a search to be followed; all others are on the search page. */
export const SearchChooser: FC<ChooserProps> = ({ action, params, errors, choices }) => {
  const field = (name: string) => ({ name, value: params.get(name) ?? "", error: errorOf(errors, name) });
  const anyOf = (known: readonly Choice[]) => [{ value: "", label: en.subscribe.any }, ...known];
  return (
    <section class="block">
      <h2>{en.subscribe.choose_title}</h2>
      <p>{en.subscribe.choose}</p>
      <form action={action} method="get" class="form">
        <TextField
          {...field("q")}
          label={en.subscribe.choose_words}
          type="search"
          maxlength={200}
          suggest="title company sector"
        />
        <TextField
          {...field("near")}
          label={en.subscribe.choose_place}
          type="search"
          maxlength={100}
          suggest="place"
        />
        <SelectField
          {...field("cluster")}
          label={en.subscribe.choose_cluster}
          choices={anyOf(choices.cluster)}
        />
        <SelectField
          {...field("sector")}
          label={en.subscribe.choose_sector}
          choices={anyOf(choices.sector)}
        />
        <p class="form-end">
          <SubmitButton label={en.subscribe.choose_next} />
        </p>
      </form>
      <p class="quiet onward">
        {en.subscribe.choose_more} <a href="/postings">{en.subscribe.open_search}</a>
      </p>
    </section>
  );
};
