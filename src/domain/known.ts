import type { Provenance } from "./vocabulary.js";

/** A fact with how it came to be known. */
export interface Known<T> {
  value: T;
  provenance: Provenance;
}
