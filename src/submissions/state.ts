import { AppError } from "../domain/errors.js";

/**
 * Where a company's own posting stands.
 * - `unconfirmed`: sent in; nobody has shown yet that the contact address is theirs.
 * - `pending`: waits for a reviewer; nothing of it is online.
 * - `published`: online.
 * - `edited`: online as it was, while a changed text waits for a reviewer.
 * - `rejected`: refused with a reason; it can be mended and sent again.
 * - `closed`: taken offline by the company; sending it again brings it back under its old address.
 * - `expired`: its time ran out; likewise.
 * - `withdrawn`: taken back before it was online, or was so again. Final.
 */
export const SUBMISSION_STATES = [
  "unconfirmed",
  "pending",
  "published",
  "edited",
  "rejected",
  "closed",
  "expired",
  "withdrawn",
] as const;
export type SubmissionState = (typeof SUBMISSION_STATES)[number];

/** What people do to it (`confirm`, `edit` and `close` the company, `approve` and `reject` a reviewer), and time (`expire`). */
export const SUBMISSION_ACTIONS = ["confirm", "approve", "reject", "edit", "close", "expire"] as const;
export type SubmissionAction = (typeof SUBMISSION_ACTIONS)[number];

/** Every transition there is. An edit of what is online needs a review; closing never does. */
const TRANSITIONS: Readonly<
  Record<SubmissionState, Readonly<Partial<Record<SubmissionAction, SubmissionState>>>>
> = {
  unconfirmed: { confirm: "pending", close: "withdrawn" },
  pending: { approve: "published", reject: "rejected", edit: "pending", close: "withdrawn" },
  published: { edit: "edited", close: "closed", expire: "expired" },
  edited: { approve: "published", reject: "published", edit: "edited", close: "closed", expire: "expired" },
  rejected: { edit: "pending", close: "withdrawn" },
  closed: { edit: "pending" },
  expired: { edit: "pending" },
  withdrawn: {},
};

/** What was asked for is not possible in the state that the submission is in; names what is. */
export class TransitionError extends AppError {
  readonly state: SubmissionState;
  readonly action: SubmissionAction;
  readonly possible: readonly SubmissionAction[];

  constructor(state: SubmissionState, action: SubmissionAction) {
    const possible = possibleActions(state);
    const instead = possible.length === 0 ? "nothing can be done to it any more" : possible.join(", ");
    super("conflict", `A submission that is ${state} cannot take "${action}". Possible: ${instead}.`);
    this.state = state;
    this.action = action;
    this.possible = possible;
  }
}

/** What can be done to a submission in a state. */
export function possibleActions(state: SubmissionState): SubmissionAction[] {
  return SUBMISSION_ACTIONS.filter((action) => TRANSITIONS[state][action] !== undefined);
}

/**
 * The state that an action leads to.
 * @throws TransitionError when the action is not possible there.
 */
export function nextState(state: SubmissionState, action: SubmissionAction): SubmissionState {
  const next = TRANSITIONS[state][action];
  if (next === undefined) throw new TransitionError(state, action);
  return next;
}

/** States in which a posting of the submission is online. */
export const ONLINE_STATES = ["published", "edited"] as const satisfies readonly SubmissionState[];

/** States in which a reviewer has to say yes or no. */
export const REVIEW_STATES = ["pending", "edited"] as const satisfies readonly SubmissionState[];
