import type { FC, PropsWithChildren } from "hono/jsx";
import type { FieldError } from "../../domain/errors.js";

interface FieldProps {
  name: string;
  label: string;
  help?: string;
  error?: string | undefined;
  required?: boolean;
}

interface InputProps extends FieldProps {
  type?: "text" | "email" | "url" | "number" | "date" | "search";
  value?: string;
  autocomplete?: string;
  inputmode?: "numeric" | "decimal" | "email" | "url";
  maxlength?: number;
  /** What is suggested while one types, such as "company". */
  suggest?: string;
}

const helpId = (name: string) => `${name}-help`;
const errorId = (name: string) => `${name}-error`;

/** What every control says of itself to assistive technology. */
function controlAttributes({ name, help, error, required }: FieldProps) {
  const ids = [help === undefined ? null : helpId(name), error === undefined ? null : errorId(name)];
  const present = ids.filter((id) => id !== null);
  return {
    required,
    "aria-invalid": error === undefined ? undefined : ("true" as const),
    "aria-describedby": present.length === 0 ? undefined : present.join(" "),
  };
}

const ErrorText: FC<FieldProps> = ({ name, error }) =>
  error === undefined ? null : (
    <p class="error-text" id={errorId(name)}>
      {error}
    </p>
  );

const HelpText: FC<FieldProps> = ({ name, help }) =>
  help === undefined ? null : (
    <p class="help" id={helpId(name)}>
      {help}
    </p>
  );

/** Label above, error between label and control, help below. */
const FieldFrame: FC<PropsWithChildren<FieldProps>> = ({ children, ...field }) => (
  <div class={field.error === undefined ? "field" : "field field-wrong"}>
    <label for={field.name}>{field.label}</label>
    <ErrorText {...field} />
    {children}
    <HelpText {...field} />
  </div>
);

export const TextField: FC<InputProps> = (props) => (
  <FieldFrame {...props}>
    <input
      id={props.name}
      name={props.name}
      type={props.type ?? "text"}
      value={props.value ?? ""}
      autocomplete={props.autocomplete}
      inputmode={props.inputmode}
      maxlength={props.maxlength}
      data-suggest={props.suggest}
      {...controlAttributes(props)}
    />
  </FieldFrame>
);

export const TextArea: FC<FieldProps & { value?: string; rows?: number }> = (props) => (
  <FieldFrame {...props}>
    <textarea id={props.name} name={props.name} rows={props.rows ?? 8} {...controlAttributes(props)}>
      {props.value ?? ""}
    </textarea>
  </FieldFrame>
);

export interface Choice {
  value: string;
  label: string;
}

interface SelectProps extends FieldProps {
  choices: readonly Choice[];
  value?: string;
  /** Filled in with the time zone of the browser, where it tells. */
  localTimeZone?: boolean;
}

export const SelectField: FC<SelectProps> = (props) => (
  <FieldFrame {...props}>
    <select
      id={props.name}
      name={props.name}
      data-time-zone={props.localTimeZone === true ? "" : undefined}
      {...controlAttributes(props)}
    >
      {props.choices.map(({ value, label }) => (
        <option value={value} selected={value === (props.value ?? "")}>
          {label}
        </option>
      ))}
    </select>
  </FieldFrame>
);

interface ChoicesProps extends FieldProps {
  choices: readonly Choice[];
  chosen: readonly string[];
  type: "checkbox" | "radio";
}

export const ChoiceField: FC<ChoicesProps> = (props) => (
  <fieldset class={props.error === undefined ? "field" : "field field-wrong"} id={props.name}>
    <legend>{props.label}</legend>
    <ErrorText {...props} />
    <div class="choices">
      {props.choices.map(({ value, label }) => (
        <label class="choice">
          <input
            type={props.type}
            name={props.name}
            value={value}
            checked={props.chosen.includes(value)}
            {...controlAttributes({ ...props, required: false })}
          />
          <span>{label}</span>
        </label>
      ))}
    </div>
    <HelpText {...props} />
  </fieldset>
);

/** What a form sends along unseen. */
export const HiddenFields: FC<{ entries: Iterable<readonly [string, string]> }> = ({ entries }) => (
  <>
    {[...entries].map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
  </>
);

interface ButtonProps {
  /** What the button does: "Send for review". */
  label: string;
  name?: string;
  value?: string;
  quiet?: boolean;
  /** Id of the form that it sends, when it stands outside of it. */
  form?: string;
}

export const SubmitButton: FC<ButtonProps> = ({ label, name, value, quiet, form }) => (
  <button
    type="submit"
    form={form}
    name={name}
    value={value}
    class={quiet === true ? "button-quiet" : undefined}
  >
    {label}
  </button>
);

/** Every error in one place above the form, each leading to its field; it takes the focus. */
export const ErrorSummary: FC<{ title: string; errors: readonly FieldError[] }> = ({ title, errors }) =>
  errors.length === 0 ? null : (
    <div class="error-summary" role="alert" tabindex={-1} autofocus>
      <h2>{title}</h2>
      <ul>
        {errors.map(({ field, message }) => (
          <li>
            <a href={`#${field}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  );

/** The first complaint about a field. */
export function errorOf(errors: readonly FieldError[], field: string): string | undefined {
  return errors.find((error) => error.field === field)?.message;
}
