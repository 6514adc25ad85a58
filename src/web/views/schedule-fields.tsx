import type { FC } from "hono/jsx";
import { WEEKDAYS } from "../../digest/subscription-form.js";
import type { FieldError } from "../../domain/errors.js";
import { en } from "../../messages/en.js";
import { SelectField, errorOf } from "./forms.js";
import type { Choice } from "./forms.js";

interface ScheduleProps {
  weekday: string;
  timeZone: string;
  errors: readonly FieldError[];
}

const WEEKDAY_CHOICES: readonly Choice[] = WEEKDAYS.map((value, index) => ({
  value,
  label: en.subscribe.weekdays[index] ?? value,
}));
// UTC is a name that everybody knows and the list leaves out.
const TIME_ZONES: readonly Choice[] = ["UTC", ...Intl.supportedValuesOf("timeZone")]
  .filter((name, index, names) => names.indexOf(name) === index)
  .map((value) => ({ value, label: value.replaceAll("_", " ") }));

/** The day of the weekly mail, on the subscriber's clock. */
export const ScheduleFields: FC<ScheduleProps> = ({ weekday, timeZone, errors }) => (
  <>
    <SelectField
      name="weekday"
      label={en.subscribe.weekday}
      help={en.subscribe.weekday_help}
      choices={WEEKDAY_CHOICES}
      value={weekday === "" ? "monday" : weekday}
      error={errorOf(errors, "weekday")}
    />
    <SelectField
      name="time_zone"
      label={en.subscribe.time_zone}
      choices={TIME_ZONES}
      value={timeZone === "" ? "UTC" : timeZone}
      localTimeZone={timeZone === ""}
      error={errorOf(errors, "time_zone")}
    />
  </>
);
