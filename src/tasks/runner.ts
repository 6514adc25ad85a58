import { schedule } from "node-cron";
import { MINUTE_MS } from "../domain/durations.js";
import { logFailure } from "../explain-error.js";
import type { Logger } from "../log.js";

/** Something done again and again. */
export interface Task {
  name: string;
  /** node-cron expression, seconds first. */
  every: string;
  run(): Promise<void>;
}

/** Tasks under a timer: none overlaps itself, and a stop waits for those that are running. */
export interface TaskRunner {
  stop(): Promise<void>;
}

/** A task that goes on failing is tried less and less often, down to this, so that its log stays readable. */
const LONGEST_PAUSE_MS = 5 * MINUTE_MS;
const FIRST_PAUSE_MS = 2_000;

/** A tick that comes late or not at all is made up for by the next one; node-cron's own warning would fill the log. */
const TIMING = { suppressMissedWarning: true };

/** Starts a table of tasks, each at once and then at its times. A task that fails is logged and tried again later. */
export function startTasks(tasks: readonly Task[], log: Logger, now: () => number = Date.now): TaskRunner {
  const started = tasks.map((task) => new RepeatedTask(task, log, now));
  const timers = started.map((task) => schedule(task.every, () => task.tick(), TIMING));
  for (const task of started) task.tick();
  return {
    async stop() {
      await Promise.all(timers.map((timer) => timer.stop()));
      await Promise.all(started.map((task) => task.running));
    },
  };
}

class RepeatedTask {
  running: Promise<void> | null = null;
  #failures = 0;
  #pausedUntil = 0;

  constructor(
    private readonly task: Task,
    private readonly log: Logger,
    private readonly now: () => number,
  ) {}

  get every(): string {
    return this.task.every;
  }

  tick(): void {
    if (this.running !== null || this.now() < this.#pausedUntil) return;
    this.running = this.#run().finally(() => {
      this.running = null;
    });
  }

  async #run(): Promise<void> {
    try {
      await this.task.run();
      this.#failures = 0;
    } catch (error) {
      const pause = Math.min(FIRST_PAUSE_MS * 2 ** this.#failures, LONGEST_PAUSE_MS);
      this.#failures += 1;
      this.#pausedUntil = this.now() + pause;
      logFailure(
        this.log,
        error,
        `the task ${this.task.name} failed; next try in ${Math.round(pause / 1000)} s`,
      );
    }
  }
}
