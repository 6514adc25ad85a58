/** How much of a page is looked at; what marks a page as a wall stands early in it. */
const LOOKED_AT = 64 * 1024;

/** Pages that are nothing but a challenge. Names that bot guards also leave on ordinary pages are not among them. */
const CHALLENGE =
  /_cf_chl_opt|cf-challenge-running|captcha-delivery\.com|_Incapsula_Resource[^>]{0,600}incident_id|id=["']px-captcha|awsWafCookieDomainList|<title>\s*(just a moment|attention required|(are you|verify (that )?you are) (a )?(human|robot)|human verification|security check|bot verification|captcha)/i;

/** Imperva's script also runs on the ordinary pages that it guards; alone on a page, it is the challenge. */
const IMPERVA = "_Incapsula_Resource";
const NEARLY_EMPTY = 2048;

const CAPTCHA = /captcha|turnstile/i;

const CHALLENGE_WORDS =
  /verify (that )?you('re| are) (a )?human|(are you|you('re| are) not|i'm not|not) a robot|unusual traffic|(solve|complete|enter) the (captcha|challenge)|prove you('re| are) human/i;

const LOGIN_SEGMENTS = new Set([
  "login",
  "log-in",
  "signin",
  "sign-in",
  "sign_in",
  "sso",
  "saml",
  "oauth",
  "authorize",
]);

/** Whether a page asks its visitor to prove that they are human. */
export function isCaptcha(text: string): boolean {
  const head = text.slice(0, LOOKED_AT);
  if (text.length < NEARLY_EMPTY && text.includes(IMPERVA)) return true;
  return CHALLENGE.test(head) || (CAPTCHA.test(head) && CHALLENGE_WORDS.test(head));
}

/** Whether a refusal comes with a form for a password. */
export function asksForPassword(text: string): boolean {
  return /<input[^>]{1,300}type=["']?password/i.test(text.slice(0, LOOKED_AT));
}

/** Whether an address is a sign-in page's. */
export function isLoginAddress(url: URL): boolean {
  const segments = url.pathname.toLowerCase().split("/");
  return segments.some((segment) => LOGIN_SEGMENTS.has(segment.replace(/\.\w+$/, "")));
}

/** Whether a text is an HTML document, whatever it is labelled. */
export function isHtmlDocument(text: string): boolean {
  let start = text.slice(0, LOOKED_AT).trimStart();
  for (;;) {
    const end = start.startsWith("<!--") ? "-->" : start.startsWith("<?xml") ? "?>" : null;
    if (end === null) return /^<(!doctype html|html|head|body)\b/i.test(start);
    const at = start.indexOf(end);
    if (at < 0) return false;
    start = start.slice(at + end.length).trimStart();
  }
}
