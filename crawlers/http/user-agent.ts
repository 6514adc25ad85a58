/** Under this name sites may opt out of every board that runs this software, whatever its operator calls it. */
const SOFTWARE_TOKEN = "clusterwork";

/**
 * The names under which robots.txt may speak to us, in lower case: the product token of the user agent
 * (RFC 9309, 2.2.1) and the software's own.
 */
export function robotNames(userAgent: string): string[] {
  const token = /^[a-z_-]+/i.exec(userAgent)?.[0].toLowerCase();
  return token === undefined || token === SOFTWARE_TOKEN ? [SOFTWARE_TOKEN] : [token, SOFTWARE_TOKEN];
}
