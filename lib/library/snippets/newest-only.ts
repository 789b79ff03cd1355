/**
 * Runs `write` for each key one at a time and with the newest value alone: what comes while a write is under way waits,
 * and a newer value takes its place. Typing is then never behind by more than one write, however slow the disk. A call
 * resolves when its value, or a newer one, is written.
 */
export function newestOnly<T>(
  write: (key: string, value: T) => Promise<void>,
): (key: string, value: T) => Promise<void> {
  const lines = new Map<string, Line<T>>();

  const start = (key: string, value: T): Promise<void> => {
    const running = write(key, value);
    const line: Line<T> = { running };
    lines.set(key, line);
    const clear = () => {
      if (lines.get(key) === line && !lines.get(key)?.next) lines.delete(key);
    };
    running.then(clear, clear);
    return running;
  };

  return (key, value) => {
    const line = lines.get(key);
    if (!line) return start(key, value);
    if (line.next) {
      line.next.value = value;
      return line.next.done;
    }
    const after = (): Promise<void> => start(key, next.value);
    const next: Waiting<T> = { value, done: line.running.then(after, after) };
    line.next = next;
    return next.done;
  };
}

/** A value whose turn comes when the running write has ended. */
interface Waiting<T> {
  value: T;
  done: Promise<void>;
}

/** The writes of one key. */
interface Line<T> {
  running: Promise<void>;
  next?: Waiting<T>;
}
