import * as createTables from "./001-create-tables.js";
import type { Migration } from "./migration.js";

/** Every step in order. An explicit list: nothing is found by scanning folders. */
export const migrations: readonly Migration[] = [{ name: "001-create-tables", up: createTables.up }];
