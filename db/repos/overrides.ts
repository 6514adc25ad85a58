import type { Db } from "../connection.js";

export type OverrideSubject = "company" | "posting" | "source" | "cluster";

export interface Override {
  subject: OverrideSubject;
  subjectId: string;
  field: string;
  value: unknown;
  by: string;
  reason: string | null;
}

/** Keeps a person's correction; a later one for the same field replaces it. */
export async function saveOverride(db: Db, override: Override, now: number): Promise<void> {
  const values = {
    value: JSON.stringify(override.value),
    by: override.by,
    reason: override.reason,
    at: now,
  };
  await db
    .insertInto("override")
    .values({
      subject: override.subject,
      subject_id: override.subjectId,
      field: override.field,
      ...values,
    })
    .onConflict((conflict) => conflict.columns(["subject", "subject_id", "field"]).doUpdateSet(values))
    .execute();
}

/** Corrections of one thing: field → value. */
export async function findOverrides(
  db: Db,
  subject: OverrideSubject,
  subjectId: string,
): Promise<Map<string, unknown>> {
  const rows = await db
    .selectFrom("override")
    .select(["field", "value"])
    .where("subject", "=", subject)
    .where("subject_id", "=", subjectId)
    .execute();
  return new Map(rows.map((row) => [row.field, JSON.parse(row.value) as unknown]));
}
