import { count, number } from "./plural.js";

/** What mails say. Each is read as plain text as well. */
export const mails = {
  too_many_for_address: (n: number) =>
    `${number(n)} requests of the last day with this address wait for their confirmation. Open the links in the mails we sent, or try again tomorrow.`,
  too_many_for_client:
    "Too many requests that nobody confirmed came from your network today. Confirm them by the links in the mails, or try again tomorrow.",
  sender: (site: string, url: string) => `${site}, ${url}`,
  link: "If the button does not work, open this address:",

  confirm_submission: {
    subject: (title: string) => `Confirm your posting: ${title}`,
    heading: "Confirm your posting",
    lines: (title: string, company: string) => [
      `Somebody sent in the posting “${title}” by ${company} and named this address as its contact.`,
      "Open the link and confirm it. A person then reviews it; we write to you with the result.",
      "If you know nothing of it, do nothing: it is deleted after 7 days.",
    ],
    action: "Look at it and confirm",
  },
  approved: {
    subject: (title: string) => `Online: ${title}`,
    heading: "Your posting is online",
    lines: (title: string, until: string) => [
      `“${title}” was reviewed and is online until ${until}.`,
      "By the link below you can change it or close it. A change is reviewed before it goes online; closing works at once.",
    ],
    action: "Change or close it",
    see: "See it:",
  },
  rejected: {
    subject: (title: string) => `Not published: ${title}`,
    heading: "Your posting was not published",
    lines: (title: string, reason: string) => [
      `A reviewer did not publish “${title}” and says why:`,
      reason,
      "What you sent is kept. You can change it and send it again.",
    ],
    action: "Change it",
  },
  edit_rejected: {
    subject: (title: string) => `Change not published: ${title}`,
    heading: "Your change was not published",
    lines: (title: string, reason: string) => [
      `“${title}” stays online as it was. A reviewer did not publish your change and says why:`,
      reason,
      "The changed text is kept. You can go on with it and send it again.",
    ],
    action: "Go on with it",
  },
  expired: {
    subject: (title: string) => `Expired: ${title}`,
    heading: "Your posting has expired",
    lines: (title: string) => [
      `The time of “${title}” is over, so it is closed now.`,
      "If the position is still open, send it again: it comes back under its old address.",
    ],
    action: "Send it again",
  },

  confirm_subscription: {
    subject: (label: string) => `Confirm your weekly mail: ${label}`,
    heading: "Confirm your weekly mail",
    lines: (label: string, weekday: string) => [
      `Somebody asked for one mail a week, on ${weekday}, with new postings for this search: ${label}.`,
      "Open the link and confirm it. Until then nothing more is sent here.",
      "If you know nothing of it, do nothing: the request is deleted after 7 days.",
    ],
    action: "Confirm",
  },
  digest: {
    subject: (n: number, label: string) => `${count(n, "new posting")}: ${label}`,
    heading: (n: number) => count(n, "new posting"),
    search: (label: string) => `New for your search: ${label}`,
    more: (n: number) => `and ${number(n)} more`,
    all: "Open this search",
    inferred: "inferred",
    why: (email: string, day: string) => `${email} asked for this mail on ${day} and confirmed it.`,
    manage: "Change the day or see the search",
    unsubscribe: "Unsubscribe",
  },
} as const;
