/**
 * Parses JSON as it is found in pages. Strict first; only when that fails, repairs are tried one after the other, each
 * on top of those before it, so that a block is changed no more than it needs: raw control characters inside strings,
 * comments and stray commas, comment or CDATA guards around the block, a semicolon at its end, escapes that JSON does
 * not know, missing commas.
 * @returns The value in a box, or `null` when the text cannot be understood. Never throws.
 */
export function parseLoose(text: string): { value: unknown } | null {
  const bare = text.replace(/^\uFEFF/, "").trim();
  if (bare === "") return null;
  const strict = tryParse(bare);
  if (strict !== null || bare.length > MAX_LENGTH) return strict;
  for (const level of Object.values(LEVELS)) {
    const parsed = tryParse(repair(bare, level));
    if (parsed !== null) return parsed;
  }
  // Two objects side by side are what is left of a list that lost its brackets with its comma.
  return tryParse(`[${repair(bare, LEVELS.commas)}]`);
}

/** Characters of the longest text that is worth the repair; a page about one opening has some thousands. */
const MAX_LENGTH = 1_000_000;

const LEVELS = { controls: 1, comments: 2, guards: 3, semicolon: 4, escapes: 5, commas: 6 } as const;

function tryParse(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function repair(text: string, level: number): string {
  let body = text;
  if (level >= LEVELS.guards) body = stripGuards(body);
  if (level >= LEVELS.semicolon) body = stripSemicolons(body);
  return rewrite(body, level);
}

/** Marks that hid scripts from browsers and XML parsers of old, alone or behind marks of a comment. */
const HEAD_GUARD = /^(?:\/\/|\/\*)?\s*>?\s*(?:<!--|-->|<!\[CDATA\[|\]\]>)\s*(?:\*\/)?/;
const TAIL_GUARD = /(?:\/\/|\/\*)?\s*(?:<!)?(?:\]\]>|-->)\s*(?:\*\/)?$/;
/** Longer than any guard. */
const GUARD_LENGTH = 40;

function stripGuards(text: string): string {
  let body = text.trim();
  for (;;) {
    const head = HEAD_GUARD.exec(body.slice(0, GUARD_LENGTH))?.[0].length ?? 0;
    const tail = TAIL_GUARD.exec(body.slice(-GUARD_LENGTH))?.[0].length ?? 0;
    if (head + tail === 0 || head + tail > body.length) return body;
    body = body.slice(head, body.length - tail).trim();
  }
}

function stripSemicolons(text: string): string {
  let end = text.length;
  while (end > 0 && (text.charAt(end - 1) === ";" || isBlank(text.charAt(end - 1)))) end -= 1;
  return text.slice(0, end);
}

/** What stood before, as far as commas depend on it. */
type Before = "start" | "open" | "comma" | "colon" | "value";

/** Walks the text once, token by token, and writes it anew with the repairs of the level. */
function rewrite(text: string, level: number): string {
  const out: string[] = [];
  let before: Before = "start";
  let at = 0;
  while (at < text.length) {
    const end = tokenEnd(text, at, level);
    const token = text.slice(at, end);
    at = end;
    const kind = kindOf(token);
    if (kind === "blank") out.push(token);
    if (kind === "blank" || kind === "comment") continue;
    if (level >= LEVELS.comments && isStrayComma(before, kind)) out.splice(out.lastIndexOf(","), 1);
    if (level >= LEVELS.commas && isCommaMissing(before, kind)) out.push(",");
    out.push(token.startsWith('"') ? repairString(token, level) : token);
    before = kind === "close" ? "value" : kind;
  }
  return out.join("");
}

function isStrayComma(before: Before, kind: Kind): boolean {
  return before === "comma" && (kind === "close" || kind === "comma");
}

function isCommaMissing(before: Before, kind: Kind): boolean {
  return before === "value" && (kind === "value" || kind === "open");
}

type Kind = Exclude<Before, "start"> | "close" | "blank" | "comment";

const PUNCTUATION: Readonly<Record<string, Kind>> = {
  "{": "open",
  "[": "open",
  "}": "close",
  "]": "close",
  ",": "comma",
  ":": "colon",
};

function kindOf(token: string): Kind {
  if (token.trim() === "") return "blank";
  if (token.startsWith("//") || token.startsWith("/*")) return "comment";
  return PUNCTUATION[token] ?? "value";
}

function tokenEnd(text: string, at: number, level: number): number {
  const char = text.charAt(at);
  if (char === '"') return stringEnd(text, at);
  if (PUNCTUATION[char] !== undefined) return at + 1;
  if (level >= LEVELS.comments && char === "/") {
    const close = text.startsWith("//", at) ? "\n" : text.startsWith("/*", at) ? "*/" : null;
    if (close !== null) {
      const end = text.indexOf(close, at + 2);
      return end < 0 ? text.length : end + close.length;
    }
  }
  const blank = isBlank(char);
  let end = at + 1;
  while (end < text.length && isBlank(text.charAt(end)) === blank && !BREAKS.has(text.charAt(end))) end += 1;
  return end;
}

const BREAKS = new Set(['"', "/", ...Object.keys(PUNCTUATION)]);

function isBlank(char: string): boolean {
  return char.trim() === "";
}

/** Index after the closing quote, or the end of the text when the string is never closed. */
function stringEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length) {
    const char = text.charAt(at);
    if (char === '"') return at + 1;
    at += char === "\\" ? 2 : 1;
  }
  return text.length;
}

function repairString(token: string, level: number): string {
  return token.replaceAll(/\\[\s\S]?|\p{Cc}/gu, (found) => {
    if (!found.startsWith("\\")) return escapeControl(found);
    const escaped = found.slice(1);
    // A lone backslash, and `\u` without four digits, are left to fail: what they stood for is lost.
    if (level < LEVELS.escapes || escaped === "" || /["\\/bfnrtu]/.test(escaped)) return found;
    return /\p{Cc}/u.test(escaped) ? escapeControl(escaped) : escaped;
  });
}

function escapeControl(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
