import type { CaretMemory } from './caret-memory';
import { startFollowing, type Following } from './follow-up';
import { insert, type InsertionContext } from './insertion';
import type { InsertionStep } from './outcome';
import type { MainAct, MainResult } from './technique';
import type { InsertionNews, InsertionOrder, Outcome } from './types';

/** Puts text at the caret of this frame, one insertion at a time. */
export interface Inserter {
  begin(order: InsertionOrder): Promise<InsertionStep>;
  /** After a step `main`: what came of it in the page's own world. */
  finish(result: MainResult): Promise<InsertionStep>;
  /** Takes an order back, by its id, as long as it has not begun. */
  cancel(id: string): void;
}

/** What an inserter reports while it works. */
export interface InserterEvents {
  /** From here on the text may be in the document. */
  onBegan(id: string): void;
  onNews(news: InsertionNews): void;
}

/** An order that is this old (ms) was held up by the page; an order to cancel it may lie behind it in the same queue. */
const HELD_UP = 500;

/** An inserter at the remembered caret, until the signal aborts. */
export function createInserter(
  memory: CaretMemory,
  life: AbortSignal,
  events: InserterEvents,
): Inserter {
  const cancelled = new Set<string>();
  let running: AsyncGenerator<MainAct, Outcome, MainResult> | null = null;
  let following: Following | null = null;

  async function advance(result: MainResult): Promise<InsertionStep> {
    if (!running) return { step: 'done', outcome: { ok: false, reason: 'too-late' } };
    const next = await running.next(result);
    return next.done ? { step: 'done', outcome: next.value } : { step: 'main', act: next.value };
  }

  return {
    async begin(order) {
      following?.stop();
      // Waits for an insertion that is under way, and drops one whose sidebar went away in the middle.
      await running?.return({ ok: false, reason: 'given-up' });
      if (Date.now() - order.sentAt > HELD_UP) await nextTasks();
      const context: InsertionContext = {
        memory,
        life,
        onBegan: () => events.onBegan(order.id),
        mayBegin() {
          if (cancelled.has(order.id)) return 'given-up';
          return Date.now() > order.deadline ? 'too-late' : null;
        },
        onEnd(end) {
          following = startFollowing({ ...end, life }, (now) =>
            events.onNews({ id: order.id, now }),
          );
        },
      };
      running = insert(context, order);
      return advance('ignored');
    },
    finish: advance,
    cancel: (id) => void cancelled.add(id),
  };
}

/** Lets messages that have come in meanwhile be handled first. */
function nextTasks(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 50));
}
