/** The parts of an address's path, decoded; a part that cannot be decoded stays as it is. */
export function pathParts(url: URL): string[] {
  return url.pathname.split("/").filter(Boolean).map(decode);
}

/** The name before a domain ("acme" of acme.example.com), lower case; `null` for other hosts and the names given. */
export function subdomainOf(url: URL, domain: string, reserved: readonly string[] = []): string | null {
  if (!url.hostname.endsWith(`.${domain}`)) return null;
  const name = url.hostname.slice(0, -domain.length - 1);
  return name.includes(".") || reserved.includes(name) ? null : name;
}

/** Host of a board on the vendor's domain, or on the employer's own: a token with a dot in it is such a host itself. */
export function boardHost(token: string, domain: string): string {
  return token.includes(".") ? token : `${token}.${domain}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) return part;
    throw error;
  }
}
