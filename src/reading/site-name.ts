/** The site of an address as people say it, without "www."; `null` when it is no web address. */
export function siteName(address: string): string | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url === null || url.host === "" ? null : url.host.replace(/^www\./, "");
}
