import { storage, type WxtStorageItem } from 'wxt/utils/storage';

/** A state of this profile as pages read, change and watch it. */
export interface StoredState<State> {
  read(): Promise<State>;
  /** Replaces the named fields. */
  patch(fields: Partial<State>): Promise<void>;
  /** Calls `onChange` after each change, made here or in another page, until the signal aborts. */
  watch(onChange: (state: State) => void, signal: AbortSignal): void;
}

/** Opens a state in the browser's local storage, which outlives the library's database; `parse` makes sense of whatever is stored. */
export function openStoredState<State extends object>(
  key: `local:${string}`,
  parse: (stored: unknown) => State,
): StoredState<State> {
  const item: WxtStorageItem<unknown, Record<string, unknown>> = storage.defineItem<unknown>(key, {
    version: 1,
  });
  const read = async () => parse(await item.getValue());
  return {
    read,
    async patch(fields) {
      await item.setValue({ ...(await read()), ...fields });
    },
    watch(onChange, signal) {
      const stop = item.watch((stored) => onChange(parse(stored)));
      signal.addEventListener('abort', stop, { once: true });
    },
  };
}
