/** Resolves when the browser is idle: Editor.js listens to a new paragraph's keys only then. */
export function untilIdle(): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: 500 });
  });
}
