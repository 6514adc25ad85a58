import type { Db } from "../connection.js";

/** One step of the schema. Steps are frozen once released: a later change is a later step. */
export interface Migration {
  name: string;
  up(db: Db): Promise<void>;
}
