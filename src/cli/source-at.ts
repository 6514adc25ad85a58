import { findAdapter, matchUrl } from "../../crawlers/registry.js";
import type { Adapter, SourceRef } from "../../crawlers/types.js";
import { AppError } from "../domain/errors.js";

/**
 * The source that an address belongs to, and the adapter that reads it.
 * @throws AppError `invalid_input` when it is no http or https address, or none that an adapter reads.
 */
export function sourceAt(address: string): { ref: SourceRef; adapter: Adapter } {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new AppError("invalid_input", `"${address}" is no http or https address.`);
  }
  const ref = matchUrl(url);
  const adapter = ref === null ? null : findAdapter(ref.adapter);
  if (ref === null || adapter === null) throw new AppError("invalid_input", `No adapter reads ${address}.`);
  return { ref, adapter };
}
