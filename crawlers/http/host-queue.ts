/** Lets one task at a time run under each of its keys, in the order of asking. */
export class HostQueue {
  readonly #tails = new Map<string, Promise<unknown>>();

  /** Runs a task once every earlier one that shares a key with it has ended. */
  run<T>(keys: readonly string[], task: () => Promise<T>): Promise<T> {
    // All keys are taken in one step, so that two tasks can never wait for each other.
    const before = Promise.allSettled(keys.map((key) => this.#tails.get(key)));
    const turn = before.then(task);
    const tail = turn.then(
      () => undefined,
      () => undefined,
    );
    for (const key of keys) this.#tails.set(key, tail);
    void tail.then(() => this.#forget(keys, tail));
    return turn;
  }

  #forget(keys: readonly string[], tail: Promise<unknown>): void {
    for (const key of keys) if (this.#tails.get(key) === tail) this.#tails.delete(key);
  }
}
