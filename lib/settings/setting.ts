/** A setting that extension pages read, change and watch. */
export interface Setting<T> {
  read(): Promise<T>;
  save(value: T): Promise<void>;
  /** Calls `onChange` after each change, made here or in another page, until the signal aborts. */
  watch(onChange: (value: T) => void, signal: AbortSignal): void;
}
