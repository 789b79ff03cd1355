import { browser } from '#imports';

/** Text that the user asked to save from a page, waiting for the sidebar of its window. */
export interface SaveRequest {
  /** Empty where `length` is more than can be taken, or where nothing could be read. */
  text: string;
  length: number;
  title: string;
  url?: string;
}

/**
 * Leaves a request for the sidebar of a window, which may only be opening now. It waits in `storage.session`: in memory,
 * for extension pages alone, gone with the browser.
 */
export async function leaveSaveRequest(windowId: number, request: SaveRequest): Promise<void> {
  await browser.storage.session.set({ [keyOf(windowId)]: request });
}

/** Takes the waiting request and every later one of this window, each once, until the signal aborts. */
export function watchSaveRequests(
  windowId: number,
  onRequest: (request: SaveRequest) => void,
  signal: AbortSignal,
): void {
  const key = keyOf(windowId);
  const take = async () => {
    const request: unknown = (await browser.storage.session.get(key))[key];
    if (signal.aborted || !isSaveRequest(request)) return;
    await browser.storage.session.remove(key);
    onRequest(request);
  };
  const onChanged = (changes: Record<string, unknown>) => {
    if (key in changes) void take();
  };
  browser.storage.session.onChanged.addListener(onChanged);
  signal.addEventListener(
    'abort',
    () => browser.storage.session.onChanged.removeListener(onChanged),
    {
      once: true,
    },
  );
  void take();
}

function keyOf(windowId: number): string {
  return `save-request:${windowId}`;
}

function isSaveRequest(value: unknown): value is SaveRequest {
  if (typeof value !== 'object' || value === null) return false;
  const { text, length, title, url } = value as Record<string, unknown>;
  return (
    typeof text === 'string' &&
    typeof length === 'number' &&
    typeof title === 'string' &&
    (url === undefined || typeof url === 'string')
  );
}
