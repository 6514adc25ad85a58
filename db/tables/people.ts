export interface SubmissionTable {
  id: string;
  /** A state of src/submissions/state. */
  state: string;
  /** JSON of the form: what is published, or waits to be for the first time. */
  form: string;
  /** JSON of a changed form that waits for review, or was refused; the published one stays as it is. */
  edit: string | null;
  contact_email: string;
  /** Fingerprint of the network address it came from, for counting; forgotten after a day. */
  client: string | null;
  posting_id: string | null;
  /** The reviewer's words to the company. */
  reason: string | null;
  created_at: number;
  updated_at: number;
  confirmed_at: number | null;
  /** End of the published posting. */
  expires_at: number | null;
}

export interface SubscriptionTable {
  id: string;
  /** `pending`, `active` or `ended`. */
  state: string;
  email: string;
  /** Canonical search parameters. */
  query: string;
  /** What the search is called in the mail. */
  label: string;
  frequency: string;
  /** 0 is Sunday. */
  weekday: number;
  time_zone: string;
  language: string;
  /** JSON: the wording and page that consent was given on. */
  consent: string;
  /** Fingerprint of the network address it came from, for counting; forgotten after a day. */
  client: string | null;
  created_at: number;
  confirmed_at: number | null;
  ended_at: number | null;
  next_issue_at: number | null;
  /** After an issue failed: not before then. */
  retry_at: number | null;
  /** Event up to which this subscription was told. */
  last_seq: number;
}

export interface DigestIssueTable {
  subscription_id: string;
  /** Start of the period, "2026-11-23". */
  period: string;
  mail_id: string | null;
  postings: number;
  created_at: number;
}

export interface DigestItemTable {
  subscription_id: string;
  period: string;
  posting_id: string;
}

/** Mails to be handed over, written in the same transaction as what they tell of. */
export interface MailTable {
  id: string;
  kind: string;
  recipient: string;
  subject: string;
  text: string;
  html: string | null;
  /** JSON: header → value. */
  headers: string;
  created_at: number;
  next_try_at: number;
  attempts: number;
  sent_at: number | null;
  error: string | null;
}
