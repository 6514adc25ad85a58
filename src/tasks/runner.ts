import { schedule } from "node-cron";
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

/** Starts a table of tasks. A task that fails is logged and runs again at its next time. */
export function startTasks(tasks: readonly Task[], log: Logger): TaskRunner {
  const running = new Map<string, Promise<void>>();
  const run = (task: Task): void => {
    if (running.has(task.name)) return;
    const done = task
      .run()
      .catch((error: unknown) => logFailure(log, error, `the task ${task.name} failed`))
      .finally(() => running.delete(task.name));
    running.set(task.name, done);
  };
  const timers = tasks.map((task) => schedule(task.every, () => run(task)));
  for (const task of tasks) run(task);
  return {
    async stop() {
      await Promise.all(timers.map((timer) => timer.stop()));
      await Promise.all(running.values());
    },
  };
}
