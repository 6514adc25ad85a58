/** What was typed into the form's fields, by their names. */
export type TypedFields = Readonly<Record<string, readonly string[]>>;

/** The body of a form post. Files, which no field asks for, are left out. */
export function typedFields(body: Record<string, string | File | (string | File)[]>): TypedFields {
  const entries = Object.entries(body).map(([name, values]): [string, string[]] => [
    name,
    [values].flat().filter((value) => typeof value === "string"),
  ]);
  return Object.fromEntries(entries);
}

/** What was typed into a field that is there once; empty when it was not sent. */
export function typed(fields: TypedFields, name: string): string {
  return fields[name]?.[0] ?? "";
}
