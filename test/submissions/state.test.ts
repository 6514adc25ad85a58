import { describe, expect, it } from "vitest";
import { AppError } from "../../src/domain/errors.js";
import {
  SUBMISSION_ACTIONS,
  SUBMISSION_STATES,
  TransitionError,
  nextState,
  possibleActions,
} from "../../src/submissions/state.js";

/** Every state with every action, written from the description of the states; "-" is impossible. */
const TABLE = `
              confirm   approve    reject     edit     close      expire
unconfirmed   pending   -          -          -        withdrawn  -
pending       -         published  rejected   pending  withdrawn  -
published     -         -          -          edited   closed     expired
edited        -         published  published  edited   closed     expired
rejected      -         -          -          pending  withdrawn  -
closed        -         -          -          pending  -          -
expired       -         -          -          pending  -          -
withdrawn     -         -          -          -        -          -
`;
const [head = "", ...rows] = TABLE.trim().split("\n");
const actions = head.trim().split(/\s+/);
const cases = rows.flatMap((row) => {
  const [from, ...to] = row.trim().split(/\s+/);
  return to.map((next, index) => ({ from: from!, action: actions[index]!, next }));
});

describe("the states of a submission", () => {
  it("has the table over all of them", () => {
    expect(actions).toEqual([...SUBMISSION_ACTIONS]);
    expect(rows.map((row) => row.trim().split(/\s+/)[0])).toEqual([...SUBMISSION_STATES]);
    expect(cases).toHaveLength(SUBMISSION_STATES.length * SUBMISSION_ACTIONS.length);
  });

  it.each(cases)("$from, $action: $next", ({ from, action, next }) => {
    const move = () => nextState(from as never, action as never);
    if (next === "-") expect(move).toThrow(TransitionError);
    else expect(move()).toBe(next);
  });

  it("says what is possible instead", () => {
    const error = catchError(() => nextState("published", "approve"));
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({
      code: "conflict",
      state: "published",
      action: "approve",
      possible: ["edit", "close", "expire"],
    });
    expect(String(error)).toContain("edit, close, expire");
    expect(possibleActions("withdrawn")).toEqual([]);
    expect(String(catchError(() => nextState("withdrawn", "edit")))).toContain("nothing can be done");
  });
});

function catchError(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return null;
}
