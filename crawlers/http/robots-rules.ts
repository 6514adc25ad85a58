export interface RobotsRule {
  allow: boolean;
  /** In the form that `canonicalPattern` gives. */
  pattern: string;
}

/** All rules that a robots.txt has for one name, its groups merged (RFC 9309, 2.2.1). */
export interface RobotsGroup {
  rules: RobotsRule[];
  crawlDelayMs: number | null;
}

/** Groups by lower-case name; `*` is everybody else. */
export type RobotsFile = ReadonlyMap<string, RobotsGroup>;

/**
 * Reads a robots.txt by RFC 9309: groups of one name are merged, blank lines and unknown lines (`Sitemap` between two
 * `User-agent` lines) end nothing. `Crawl-delay` is no part of the RFC; as sites write it inside a group, it counts
 * as one of the group's rules.
 */
export function parseRobots(text: string): RobotsFile {
  const file = new Map<string, RobotsGroup>();
  let current: RobotsGroup[] = [];
  let naming = false;
  for (const line of text.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/)) {
    const [, key, value] = /^\s*([\w-]+)\s*:\s*([^#]*?)\s*(?:#.*)?$/.exec(line) ?? [];
    if (key === undefined || value === undefined) continue;
    const kind = key.toLowerCase();
    if (kind === "user-agent") {
      if (!naming) current = [];
      naming = true;
      const name = agentName(value);
      if (name !== null) current.push(groupOf(file, name));
    } else if (kind === "allow" || kind === "disallow" || kind === "crawl-delay") {
      naming = false;
      for (const group of current) addLine(group, kind, value);
    }
  }
  return file;
}

/** The group for the first of our names that the file knows. */
export function namedGroup(file: RobotsFile, names: readonly string[]): RobotsGroup | null {
  for (const name of names) {
    const group = file.get(name);
    if (group !== undefined) return group;
  }
  return null;
}

/** Whether a group lets an address be fetched: the longest matching rule decides, on a tie the one that allows. */
export function allows(group: RobotsGroup, url: URL): boolean {
  if (url.pathname === "/robots.txt") return true;
  const path = canonical(url.pathname + url.search, "*$");
  let best: RobotsRule | null = null;
  for (const rule of group.rules) {
    if (!matches(rule.pattern, path)) continue;
    const longer = best === null || rule.pattern.length > best.pattern.length;
    if (longer || (rule.allow && rule.pattern.length === best?.pattern.length)) best = rule;
  }
  return best === null || best.allow;
}

/** Whether a group closes the whole site, with nothing allowed. */
export function forbidsAll(group: RobotsGroup): boolean {
  const everything = group.rules.some((rule) => !rule.allow && /^\/?\**$/.test(rule.pattern));
  return everything && !group.rules.some((rule) => rule.allow);
}

function agentName(value: string): string | null {
  if (/^\*(\s|$)/.test(value)) return "*";
  return /^[a-z_-]+/i.exec(value)?.[0].toLowerCase() ?? null;
}

function groupOf(file: Map<string, RobotsGroup>, name: string): RobotsGroup {
  const known = file.get(name);
  if (known !== undefined) return known;
  const group: RobotsGroup = { rules: [], crawlDelayMs: null };
  file.set(name, group);
  return group;
}

function addLine(group: RobotsGroup, kind: "allow" | "disallow" | "crawl-delay", value: string): void {
  if (kind === "crawl-delay") {
    const seconds = Number(/^\d+(\.\d+)?/.exec(value)?.[0] ?? "NaN");
    if (Number.isFinite(seconds)) group.crawlDelayMs = Math.max(group.crawlDelayMs ?? 0, seconds * 1000);
  } else if (value !== "") {
    group.rules.push({ allow: kind === "allow", pattern: canonicalPattern(value) });
  }
}

/** `*` stays a wildcard and a last `$` an anchor; elsewhere `$` is a plain character, compared in its encoded form. */
function canonicalPattern(pattern: string): string {
  const anchored = pattern.endsWith("$");
  return canonical(anchored ? pattern.slice(0, -1) : pattern, "$") + (anchored ? "$" : "");
}

/**
 * One spelling for every path (RFC 9309, 2.2.2): what needs no percent-encoding is decoded, everything outside of
 * ASCII and every character in `also` is encoded, in upper case.
 */
function canonical(path: string, also: string): string {
  return path
    .replace(/%[0-9a-f]{2}/gi, (octet) => {
      const char = String.fromCharCode(Number.parseInt(octet.slice(1), 16));
      return /[\w.~-]/.test(char) ? char : octet.toUpperCase();
    })
    .replace(/[^\w.~!&'()*+,;=:@/?%$[\]-]|[*$]/gu, (char) => {
      if ((char === "*" || char === "$") && !also.includes(char)) return char;
      return [...Buffer.from(char)]
        .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`)
        .join("");
    });
}

/** Matches from the start of the path, in linear time whatever the pattern. */
function matches(pattern: string, path: string): boolean {
  const anchored = pattern.endsWith("$");
  const [first = "", ...rest] = (anchored ? pattern.slice(0, -1) : pattern).split("*");
  if (!path.startsWith(first)) return false;
  if (rest.length === 0) return !anchored || path === first;
  let at = first.length;
  const last = anchored ? rest.pop() : undefined;
  for (const part of rest) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return last === undefined || (path.endsWith(last) && path.length - last.length >= at);
}
