import { styleText, type UnstyledText } from '@/lib/entry';
import type {
  Insertion,
  InsertFailure,
  InsertionNews,
  InsertReport,
  InsertResult,
  TargetState,
} from '@/lib/delivery/types';
import { ACT_LIMIT } from '@/lib/delivery/act-limit';
import { FALLBACK_FAMILY } from '@/lib/insert/families/fallback-family';
import type { Library, ShownEntry } from '@/lib/library';
import type { Observable } from '../../shared/observable';
import type { SidebarServices } from '../services';
import type { SidebarState } from './state';

/** Writes down what follows from an insertion, as soon as the document has taken the text: the sidebar may be closed any moment. */
export type OnTaken = () => Promise<void>;

/** Puts text into the document, or on the clipboard where that can't be. */
export interface Inserting {
  /** True when the document took it; the status line says what happened. One act at a time, and one for each press. `onTaken` begins with the status. */
  insert(
    entry: ShownEntry,
    text: () => Promise<UnstyledText | null>,
    onTaken?: OnTaken,
  ): Promise<boolean>;
  copy(text: UnstyledText): Promise<void>;
  /** Copies a text as it is. */
  copyText(text: string): Promise<void>;
  /** The user did something else meanwhile: the next press is another one, however soon it comes. */
  forgetPress(): void;
  /** Gives up the insertion under way; false when there is none. */
  giveUp(): boolean;
  /** Mends what the status line says of an insertion. */
  mend(news: InsertionNews): void;
}

/** Two presses of the same thing within this time (ms) are one: a double press, or a double click. */
const SAME_PRESS = 300;

/** Failures after which the text on the clipboard would be of no help, or was not asked for. */
const NOT_COPIED: ReadonlySet<InsertFailure> = new Set(['busy', 'given-up', 'composing']);

/** Makes the inserting side of the store; `now` is the clock, in ms. */
export function createInserting(
  state: Observable<SidebarState>,
  services: Pick<SidebarServices, 'target' | 'copy'>,
  library: Promise<Library>,
  now: () => number = Date.now,
): Inserting {
  let underWay: AbortController | null = null;
  const presses = createPressGuard(now);
  /** What was inserted last, to be copied should the page drop it, and the family of the editor that took it. */
  let inserted = { text: '', family: '' };

  const run: Inserting['insert'] = async (entry, textOf, onTaken) => {
    const act = new AbortController();
    underWay = act;
    const sentAt = now();
    try {
      const unstyled = await textOf();
      if (!unstyled) return false;
      const end = AbortSignal.any([act.signal, abortAt(sentAt + ACT_LIMIT - now())]);
      const { target, insertion } = await place(state, services, unstyled, end);
      const { text } = insertion;
      if (text === '') return false;
      const onSilent = () => state.patch({ status: { kind: 'waiting' } });
      const order = { signal: act.signal, onSilent, sentAt };
      const result = await deliver(services, target, insertion, order, end);
      if (!result.ok) {
        state.patch({ status: await copyInstead(text, result, services.copy) });
        return false;
      }
      inserted = { text, family: result.family };
      state.patch({ status: statusOf(result, text) });
    } finally {
      underWay = null;
    }
    // The text is in the document whether or not its use can be counted (a full disk).
    const count = async () => (await library).recordUse(entry.id).catch(() => undefined);
    await Promise.all([onTaken?.(), count()]);
    return true;
  };

  return {
    async insert(entry, textOf, onTaken) {
      if (presses.isRepeated(entry.id)) return false;
      if (!underWay) return run(entry, textOf, onTaken);
      state.patch({ status: { kind: 'not-inserted', reason: 'busy' } });
      return false;
    },
    forgetPress: () => presses.forget(),
    giveUp() {
      underWay?.abort();
      return underWay !== null;
    },
    mend({ id, now: seen }) {
      const { status } = state.get();
      if (!status || !('actId' in status) || status.actId !== id) return;
      state.patch({ status: statusNow(id, seen, inserted) });
    },
    copy(unstyled) {
      const { text } = styleText(unstyled, state.get().settings.insertionStyle, null);
      return copyText(state, services, text);
    },
    copyText: (text) => copyText(state, services, text),
  };
}

async function copyText(
  state: Observable<SidebarState>,
  services: Pick<SidebarServices, 'copy'>,
  text: string,
): Promise<void> {
  const isCopied = await services.copy(text);
  state.patch({ status: isCopied ? { kind: 'copied' } : { kind: 'copy-failed', text } });
}

/** Delivers an insertion to a target; `end` is the act's deadline, or its cancellation. */
async function deliver(
  services: Pick<SidebarServices, 'target'>,
  target: TargetState | null,
  insertion: Insertion,
  order: { signal: AbortSignal; onSilent: () => void; sentAt: number },
  end: AbortSignal,
): Promise<InsertResult> {
  if (end.aborted) return { ok: false, reason: order.signal.aborted ? 'given-up' : 'too-late' };
  const tabId = target ? tabOf(target) : undefined;
  if (tabId === undefined) return { ok: false, reason: 'no-tab' };
  return services.target.deliver(tabId, insertion, order);
}

/** Returns what notices a second press of the same entry within `SAME_PRESS`. */
function createPressGuard(now: () => number) {
  let pressed = { id: '', at: -SAME_PRESS };
  return {
    isRepeated(id: string): boolean {
      const isSame = id === pressed.id && now() - pressed.at < SAME_PRESS;
      pressed = { id, at: now() };
      return isSame;
    },
    forget() {
      pressed = { id: '', at: -SAME_PRESS };
    },
  };
}

/** Copies a text that was not inserted, where that helps; returns what is said of it. */
async function copyInstead(
  text: string,
  result: InsertResult & { ok: false },
  copy: SidebarServices['copy'],
): Promise<SidebarState['status']> {
  const { reason } = result;
  if (NOT_COPIED.has(reason)) return { kind: 'not-inserted', reason };
  return (await copy(text))
    ? { kind: 'copied-instead', reason, ...reportOf(result) }
    : { kind: 'copy-failed', text };
}

/** What is said of an insertion after what its page reports later. */
function statusNow(
  actId: string,
  now: InsertionNews['now'],
  inserted: { text: string; family: string },
): SidebarState['status'] {
  switch (now.state) {
    case 'seen':
      return insertedStatus(actId, inserted.family, now);
    case 'altered':
      return { kind: 'altered', actId, ...now.altered };
    case 'lost':
      return { kind: 'lost', actId, text: inserted.text };
  }
}

function statusOf(result: InsertResult & { ok: true }, text: string): SidebarState['status'] {
  const { id: actId, verified, altered, family } = result;
  if (!verified) return { kind: 'sent', actId, text, ...reportOf(result) };
  return altered ? { kind: 'altered', actId, ...altered } : insertedStatus(actId, family, result);
}

/** In some editors of no known family (SCEditor) a paste is not in the undo history: Ctrl+Z would undo what was typed before it. */
function insertedStatus(
  actId: string,
  family: string,
  { lacksUndo }: { lacksUndo?: true },
): SidebarState['status'] {
  const status = { kind: 'inserted', actId } as const;
  return lacksUndo || family === FALLBACK_FAMILY ? { ...status, isUndoUnsure: true } : status;
}

/** Returns a signal that aborts after a time in ms, at once when none is left. */
function abortAt(ms: number): AbortSignal {
  if (ms <= 0) return AbortSignal.abort();
  const end = new AbortController();
  setTimeout(() => end.abort(), ms);
  return end.signal;
}

/** Where the text goes, and how it is written there; no target when it is not known before the end. */
async function place(
  state: Observable<SidebarState>,
  services: Pick<SidebarServices, 'target'>,
  unstyled: UnstyledText,
  end: AbortSignal,
) {
  const target = await knownTarget(state, end);
  const style = state.get().settings.insertionStyle;
  // Only an indent depends on where in the document the text goes.
  const isPlaced = style.indent !== 'none' && target?.state === 'ready';
  const before = isPlaced ? await services.target.readBefore(target) : null;
  const { text, caret } = styleText(unstyled, style, before);
  return { target, insertion: caret === undefined ? { text } : { text, caret } };
}

/** Where insertions go, once that is known: an Enter right after the opening waits for it. Null at the end. */
function knownTarget(
  state: Observable<SidebarState>,
  end: AbortSignal,
): Promise<TargetState | null> {
  return new Promise((resolve) => {
    const look = () => {
      const { target } = state.get();
      if (!target && !end.aborted) return;
      stop();
      end.removeEventListener('abort', look);
      resolve(target);
    };
    const stop = state.subscribe(look);
    end.addEventListener('abort', look);
    look();
  });
}

function reportOf({ report }: InsertResult): { report?: InsertReport } {
  return report ? { report } : {};
}

function tabOf(target: TargetState): number | undefined {
  return target.state !== 'no-tab' ? target.tabId : undefined;
}
