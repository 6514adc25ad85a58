import { fold } from "../../src/domain/fold.js";

/** A word of a text: folded for comparison, with where it stands in the original. */
export interface Token {
  text: string;
  start: number;
  end: number;
}

// The marks are part of the name here; without them the words would be one letter, or common ones.
const NAMED = /c\+\+|c#|\.net\b/giu;
const NAMES: Readonly<Record<string, string>> = { "c++": "cplusplus", "c#": "csharp", ".net": "dotnet" };
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** The words of a text in order. Everything but letters and digits separates; "C++", "C#" and ".NET" are words. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let done = 0;
  for (const match of text.matchAll(NAMED)) {
    pushWords(tokens, text.slice(done, match.index), done);
    done = match.index + match[0].length;
    tokens.push({ text: NAMES[match[0].toLowerCase()] ?? match[0], start: match.index, end: done });
  }
  pushWords(tokens, text.slice(done), done);
  return tokens;
}

function pushWords(tokens: Token[], text: string, offset: number): void {
  for (const match of text.matchAll(WORD)) {
    const start = offset + match.index;
    tokens.push({ text: fold(match[0]), start, end: start + match[0].length });
  }
}
