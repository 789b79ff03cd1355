/** A value that can be read at once and watched. */
export interface Observable<T> {
  get(): T;
  /** Replaces the named fields; watchers are called only when one of them differs. */
  patch(fields: Partial<T>): void;
  subscribe: (onChange: () => void) => () => void;
}

/** Makes an observable that starts with `initial`. */
export function createObservable<T extends object>(initial: T): Observable<T> {
  let value = initial;
  const watchers = new Set<() => void>();
  return {
    get: () => value,
    patch(fields) {
      const next = { ...value, ...fields };
      const same = (Object.keys(fields) as Array<keyof T>).every((key) =>
        Object.is(next[key], value[key]),
      );
      if (same) return;
      value = next;
      watchers.forEach((watcher) => watcher());
    },
    subscribe(onChange) {
      watchers.add(onChange);
      return () => watchers.delete(onChange);
    },
  };
}
