import type { FieldError } from "./errors.js";

/** More values than this in one list are a mistake or an attack, not a search. */
const MAX_VALUES = 50;
const MAX_VALUE_LENGTH = 100;

/** Parameters as they came, in order and possibly repeated: a `URLSearchParams` is one. */
export type ParamEntries = Iterable<readonly [string, string]>;

/** Turns one value into what it means, or says in words what is wrong with it. */
export type ReadValue<T> = (value: string) => { value: T } | { problem: string };

/** Parameters by name, and every complaint about them: all are gathered before any is thrown. */
export class ParamReader {
  readonly errors: FieldError[] = [];
  private readonly byName = new Map<string, string[]>();

  constructor(entries: ParamEntries) {
    for (const [name, value] of entries) {
      const values = this.byName.get(name) ?? [];
      values.push(value.trim());
      this.byName.set(name, values);
    }
  }

  names(): string[] {
    return [...this.byName.keys()];
  }

  /** Whether a parameter says anything, right or wrong. */
  has(name: string): boolean {
    return (this.byName.get(name) ?? []).some((value) => value !== "");
  }

  fail(field: string, message: string): void {
    this.errors.push({ field, message });
  }

  /** The one value of a parameter; a form's empty field counts as absent. */
  text(name: string, maxLength = MAX_VALUE_LENGTH): string | null {
    const values = (this.byName.get(name) ?? []).filter((value) => value !== "");
    const first = values[0];
    if (first === undefined) return null;
    if (new Set(values).size > 1) this.fail(name, "Give this parameter once.");
    else if (first.length > maxLength)
      this.fail(name, `At most ${maxLength} characters, not ${first.length}.`);
    else return first;
    return null;
  }

  one<T>(name: string, read: ReadValue<T>): T | null {
    const text = this.text(name);
    if (text === null) return null;
    const result = read(text);
    if ("value" in result) return result.value;
    this.fail(name, result.problem);
    return null;
  }

  /** The distinct values of a list, in the order given: repeated, or separated by commas where `commas` allows. */
  list<T extends string>(name: string, read: ReadValue<T>, commas = true): T[] {
    const parts = (this.byName.get(name) ?? [])
      .flatMap((value) => (commas ? value.split(",") : [value]))
      .map((value) => value.trim())
      .filter((value) => value !== "");
    if (parts.length > MAX_VALUES) {
      this.fail(name, `At most ${MAX_VALUES} values, not ${parts.length}.`);
      return [];
    }
    const values = new Set<T>();
    for (const part of parts) {
      const result = part.length > MAX_VALUE_LENGTH ? tooLong(part) : read(part);
      if ("value" in result) values.add(result.value);
      else this.fail(name, result.problem);
    }
    return [...values];
  }
}

function tooLong(value: string): { problem: string } {
  return { problem: `At most ${MAX_VALUE_LENGTH} characters, not ${value.length}.` };
}
