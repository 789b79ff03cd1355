/** A page that is closed in the middle of what it does: from a chosen step on nothing that it began goes on. */
export interface ClosingPage {
  /** Steps until the page is closed; each call of what is wrapped is two, one before and one after it is done. */
  left: number;
  /** What the page was about to do, or had done, when it was closed; null while it is open. */
  closedAt: { call: string; isDone: boolean } | null;
  /** Returns the same object, each of whose methods is a step of the page. */
  wrap<T extends object>(wrapped: T): T;
  /** Opens the page again. */
  reopen(): void;
}

/** Makes a page that stays open until `left` is set. */
export function closingPage(): ClosingPage {
  const page: ClosingPage = {
    left: Infinity,
    closedAt: null,
    wrap: (wrapped) =>
      new Proxy(wrapped, {
        get(target, name, receiver) {
          const value: unknown = Reflect.get(target, name, receiver);
          if (typeof value !== 'function' || typeof name === 'symbol' || name === 'watch')
            return value;
          return async (...given: unknown[]): Promise<unknown> => {
            step(page, name, false);
            const result: unknown = await Reflect.apply(value, target, given);
            step(page, name, true);
            return result;
          };
        },
      }),
    reopen() {
      page.left = Infinity;
      page.closedAt = null;
    },
  };
  return page;
}

function step(page: ClosingPage, call: string, isDone: boolean): void {
  if (page.left <= 0) {
    page.closedAt ??= { call, isDone };
    throw new Error('the page is closed');
  }
  page.left -= 1;
}
