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
  if (strict !== null) return strict;
  for (const level of Object.values(LEVELS)) {
    const parsed = tryParse(repair(bare, level));
    if (parsed !== null) return parsed;
  }
  // Two objects side by side are what is left of a list that lost its brackets with its comma.
  return tryParse(`[${repair(bare, LEVELS.commas)}]`);
}

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
  if (level >= LEVELS.guards) body = stripEnds(body, HEAD_GUARDS, TAIL_GUARDS);
  if (level >= LEVELS.semicolon) body = stripEnds(body, [], [";"]);
  return rewrite(body, level);
}

const HEAD_GUARDS = ["<![CDATA[", "<!--", "-->", "]]>", "//", "/*", "*/", ">"];
const TAIL_GUARDS = ["]]>", "-->", "<!", "//", "/*", "*/"];

function stripEnds(text: string, heads: readonly string[], tails: readonly string[]): string {
  let body = text.trim();
  for (;;) {
    const head = heads.find((guard) => body.startsWith(guard));
    const tail = tails.find((guard) => body.endsWith(guard));
    if (head === undefined && tail === undefined) return body;
    if (head !== undefined) body = body.slice(head.length).trimStart();
    else if (tail !== undefined) body = body.slice(0, -tail.length).trimEnd();
  }
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
  const escaped = level >= LEVELS.escapes ? token.replaceAll(/\\([\s\S]?)/g, repairEscape) : token;
  return escaped.replaceAll(/\p{Cc}/gu, escapeControl);
}

/** `\u` without four digits is left to fail: what it stood for is lost. */
function repairEscape(escape: string, char: string): string {
  return /["\\/bfnrtu]/.test(char) ? escape : char;
}

function escapeControl(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
