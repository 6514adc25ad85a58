import { CrawlError } from "../errors.js";
import type { FetchRequest, FetchedResponse } from "../types.js";
import { decodeText } from "./charset.js";
import { decompress, isGzip } from "./decompress.js";
import { parseJson } from "./json-text.js";
import type { Limits } from "./limits.js";
import { asksForPassword, isCaptcha, isHtmlDocument } from "./page-signs.js";
import { isSuccess } from "./wire.js";
import type { WireResponse } from "./wire.js";

type Expect = FetchRequest["expect"];

/** What to send as Accept for each kind of answer. */
export const ACCEPT: Readonly<Record<Expect, string>> = {
  json: "application/json, */*;q=0.1",
  html: "text/html, application/xhtml+xml, */*;q=0.1",
  xml: "application/xml, text/xml, application/rss+xml, application/atom+xml, */*;q=0.1",
  text: "text/plain, */*;q=0.1",
  any: "*/*",
};

const NEVER_TEXT = /^(image|audio|video|font)\/|^application\/(pdf|zip|octet-stream|msword|vnd\.)/i;

/**
 * Decodes an answer and checks that it is what was asked for.
 * @throws CrawlError `wrong_type`, `truncated`, `too_large`, `captcha`, `login_wall`
 */
export async function readContent(
  answer: WireResponse,
  url: URL,
  expect: Expect,
  limits: Limits,
): Promise<FetchedResponse> {
  const type = answer.headers["content-type"] ?? "";
  const body = await unpacked(answer.body, expect, limits);
  const text = decodeText(
    body,
    answer.charset === undefined ? type : `text/plain; charset=${answer.charset}`,
    expect,
  );
  const success = isSuccess(answer.status);
  // A status that the adapter asked to see may come with any body.
  if (success) checkKind(text, type, expect, url);
  let parsed: { value: unknown } | null = null;
  const json = (): unknown => (parsed ??= { value: parseJson(text, url.href, limits.jsonDepth) }).value;
  if (success && expect === "json") json();
  return { url: url.href, status: answer.status, headers: answer.headers, text, json };
}

/** Sitemaps and feeds are also served as gzip files, beside any Content-Encoding. */
async function unpacked(body: Buffer, expect: Expect, limits: Limits): Promise<Buffer> {
  const packed = (expect === "xml" || expect === "text") && isGzip(body);
  return packed ? decompress(body, "gzip", limits.bodyBytes) : body;
}

function checkKind(text: string, type: string, expect: Expect, url: URL): void {
  if (expect === "any") return;
  const html = isHtmlDocument(text) || (expect === "html" && /html/i.test(type));
  if (html && isCaptcha(text)) {
    throw new CrawlError("captcha", `${url.host} asks for proof of being human`, { url: url.href });
  }
  if (html && expect === "html") return;
  if (html && asksForPassword(text)) {
    throw new CrawlError("login_wall", `${url.host} asks to sign in`, { url: url.href });
  }
  const found = html ? "HTML" : mismatch(text, type, expect);
  if (found !== null) {
    throw new CrawlError("wrong_type", `${url.host} sent ${found} where ${expect} was due`, {
      url: url.href,
    });
  }
}

/** What the body is instead of what was expected; `null` when it fits. Its look counts for more than its label. */
function mismatch(text: string, type: string, expect: Expect): string | null {
  const start = text.trimStart()[0];
  if (expect === "json") return start === "<" ? "markup" : null;
  if (NEVER_TEXT.test(type) && start !== "<") return type;
  if (expect === "xml" && start !== "<") return type === "" ? "something else" : type;
  if (expect === "html" && (/\bjson\b/i.test(type) || start === "{" || start === "[")) return "JSON";
  return null;
}
