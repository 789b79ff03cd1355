import { styleText, type UnstyledText } from '@/lib/entry';
import type {
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

/** Puts text into the document, or on the clipboard where that can't be. */
export interface Inserting {
  /** True when the document took it; the status line says what happened. One act at a time, and one for each press. */
  insert(entry: ShownEntry, text: () => Promise<UnstyledText | null>): Promise<boolean>;
  copy(text: UnstyledText): Promise<void>;
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
  let pressed = { id: '', at: -SAME_PRESS };
  /** What was inserted last, to be copied should the page drop it. */
  let inserted = '';
  /** The family of the editor that took it. */
  let family = '';

  const fail = async (text: string, result: InsertResult & { ok: false }) => {
    const { reason } = result;
    if (NOT_COPIED.has(reason)) {
      state.patch({ status: { kind: 'not-inserted', reason } });
      return;
    }
    const isCopied = await services.copy(text);
    state.patch({
      status: isCopied
        ? { kind: 'copied-instead', reason, ...reportOf(result) }
        : { kind: 'copy-failed', text },
    });
  };

  const run = async (entry: ShownEntry, textOf: () => Promise<UnstyledText | null>) => {
    const act = new AbortController();
    underWay = act;
    const sentAt = now();
    try {
      const unstyled = await textOf();
      if (!unstyled) return false;
      const end = AbortSignal.any([act.signal, abortAt(sentAt + ACT_LIMIT - now())]);
      const { target, text, caret } = await place(state, services, unstyled, end);
      if (text === '') return false;
      const insertion = caret === undefined ? { text } : { text, caret };
      const tabId = target ? tabOf(target) : undefined;
      const result: InsertResult = end.aborted
        ? { ok: false, reason: act.signal.aborted ? 'given-up' : 'too-late' }
        : tabId === undefined
          ? { ok: false, reason: 'no-tab' }
          : await services.target.deliver(tabId, insertion, {
              signal: act.signal,
              onSilent: () => state.patch({ status: { kind: 'waiting' } }),
              sentAt,
            });
      if (!result.ok) {
        await fail(text, result);
        return false;
      }
      inserted = text;
      family = result.family;
      state.patch({ status: statusOf(result, text) });
    } finally {
      underWay = null;
    }
    // The text stands there whether or not its use can be counted (a full disk).
    await (await library).recordUse(entry.id).catch(() => undefined);
    return true;
  };

  return {
    async insert(entry, textOf) {
      const isSame = entry.id === pressed.id && now() - pressed.at < SAME_PRESS;
      pressed = { id: entry.id, at: now() };
      if (isSame) return false;
      if (underWay) {
        state.patch({ status: { kind: 'not-inserted', reason: 'busy' } });
        return false;
      }
      return run(entry, textOf);
    },
    forgetPress() {
      pressed = { id: '', at: -SAME_PRESS };
    },
    giveUp() {
      underWay?.abort();
      return underWay !== null;
    },
    mend({ id, now: seen }) {
      const { status } = state.get();
      if (!status || !('actId' in status) || status.actId !== id) return;
      switch (seen.state) {
        case 'seen':
          return state.patch({ status: insertedStatus(id, family) });
        case 'altered':
          return state.patch({ status: { kind: 'altered', actId: id, ...seen.altered } });
        case 'lost':
          return state.patch({ status: { kind: 'lost', actId: id, text: inserted } });
      }
    },
    async copy(unstyled) {
      const { text } = styleText(unstyled, state.get().settings.insertionStyle, null);
      const isCopied = await services.copy(text);
      state.patch({ status: isCopied ? { kind: 'copied' } : { kind: 'copy-failed', text } });
    },
  };
}

function statusOf(result: InsertResult & { ok: true }, text: string): SidebarState['status'] {
  const { id: actId, verified, altered } = result;
  if (!verified) return { kind: 'sent', actId, text, ...reportOf(result) };
  return altered ? { kind: 'altered', actId, ...altered } : insertedStatus(actId, result.family);
}

/** In some editors of no known family (SCEditor) a paste is not in the undo history: Ctrl+Z would undo what was typed before it. */
function insertedStatus(actId: string, family: string): SidebarState['status'] {
  const status = { kind: 'inserted', actId } as const;
  return family === FALLBACK_FAMILY ? { ...status, isUndoUnsure: true } : status;
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
  return { target, ...styleText(unstyled, style, before) };
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
