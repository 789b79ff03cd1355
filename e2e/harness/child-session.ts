import type { CDPSession } from 'playwright-core';

interface Pending {
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
}

/** Anything that takes commands of the DevTools protocol. */
export interface Session {
  readonly send: CDPSession['send'];
}

/**
 * A session with one target, spoken through its parent's session: Playwright has no page object
 * for a side panel, and its own sessions can't carry a child's.
 */
export class ChildSession implements Session {
  readonly #parent: CDPSession;
  readonly #sessionId: string;
  readonly #pending = new Map<number, Pending>();
  readonly #listeners = new Map<string, Set<(params: unknown) => void>>();
  #lastId = 0;
  #gone = false;

  static async attach(parent: CDPSession, targetId: string): Promise<ChildSession> {
    const { sessionId } = await parent.send('Target.attachToTarget', { targetId, flatten: false });
    return new ChildSession(parent, sessionId);
  }

  private constructor(parent: CDPSession, sessionId: string) {
    this.#parent = parent;
    this.#sessionId = sessionId;
    parent.on('Target.receivedMessageFromTarget', this.#receive);
    parent.on('Target.detachedFromTarget', this.#end);
  }

  /** The target has closed, or the session was detached. */
  get gone(): boolean {
    return this.#gone;
  }

  readonly send = (async (method: string, params: object = {}) => {
    if (this.#gone) throw new Error(`${method}: the target is gone`);
    this.#lastId += 1;
    const id = this.#lastId;
    const answer = new Promise<unknown>((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
    });
    // It may reject before it is awaited below, which would count as an error that nothing handles.
    answer.catch(() => undefined);
    // The target may go while the message is under way; `answer` then rejects with a clear word.
    await this.#parent
      .send('Target.sendMessageToTarget', {
        sessionId: this.#sessionId,
        message: JSON.stringify({ id, method, params }),
      })
      .catch((error: unknown) => {
        this.#pending.get(id)?.reject(error instanceof Error ? error : new Error(String(error)));
        this.#pending.delete(id);
      });
    return answer;
  }) as CDPSession['send'];

  /** Calls `listener` with the parameters of every event of that name. */
  on(event: string, listener: (params: unknown) => void): void {
    const listeners = this.#listeners.get(event) ?? new Set();
    listeners.add(listener);
    this.#listeners.set(event, listeners);
  }

  async detach(): Promise<void> {
    if (this.#gone) return;
    await this.#parent.send('Target.detachFromTarget', { sessionId: this.#sessionId });
    this.#end({ sessionId: this.#sessionId });
  }

  readonly #receive = ({ sessionId, message }: { sessionId: string; message: string }): void => {
    if (sessionId !== this.#sessionId) return;
    const parsed = JSON.parse(message) as {
      id?: number;
      method?: string;
      params?: unknown;
      result?: unknown;
      error?: { message: string };
    };
    if (parsed.id === undefined) {
      for (const listener of this.#listeners.get(parsed.method ?? '') ?? [])
        listener(parsed.params);
      return;
    }
    const pending = this.#pending.get(parsed.id);
    this.#pending.delete(parsed.id);
    if (parsed.error) pending?.reject(new Error(parsed.error.message));
    else pending?.resolve(parsed.result);
  };

  readonly #end = ({ sessionId }: { sessionId: string }): void => {
    if (sessionId !== this.#sessionId) return;
    this.#gone = true;
    this.#parent.off('Target.receivedMessageFromTarget', this.#receive);
    this.#parent.off('Target.detachedFromTarget', this.#end);
    for (const { reject } of this.#pending.values()) reject(new Error('the target is gone'));
    this.#pending.clear();
  };
}
