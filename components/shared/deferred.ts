/** A promise and what resolves it. `Promise.withResolvers` is missing in Node 20, where the tests run. */
export function createDeferred<T>() {
  let settle: ((value: T) => void) | undefined;
  const promise = new Promise<T>((resolve) => {
    settle = resolve;
  });
  return { promise, resolve: (value: T) => settle?.(value) };
}
