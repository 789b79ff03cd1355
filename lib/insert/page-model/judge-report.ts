import type { Verdict } from '../classify';
import { compareModels } from './compare-models';
import type { Around, ModelOutcome, ModelResult, PageReport } from './page-report';

/** What may be said of an insertion by a page's model, and what was read of it, for a report. */
export interface Judgement extends ModelResult {
  /** Null when nothing was sent. */
  reading: Verdict['reading'] | 'unread' | null;
}

/** Judges an insertion by what the page's model held before and holds `now` (null where it can't be read): 已插入 only where the model shows the text. */
export function judgeReport(
  { probes, sent, around }: PageReport,
  now: Around | null,
  text: string,
): Judgement {
  const handled = sent === 'acted';
  if (probes.some(({ answer }) => answer === 'read-only'))
    return { handled, reading: null, outcome: { ok: false, reason: 'read-only' } };
  if (sent === 'nothing') return { handled, reading: null, outcome: null };
  const verdict = around && now && compareModels(around, now, text);
  const reading = verdict?.reading ?? 'unread';
  return { handled, reading, outcome: outcomeOf(verdict, handled) };
}

function outcomeOf(verdict: Verdict | null, wasTaken: boolean): ModelOutcome {
  switch (verdict?.reading) {
    case 'inserted':
      return { ok: true, verified: true };
    case 'altered':
    case 'part':
      return { ok: true, verified: true, altered: verdict.alteration };
    // What was taken up may still come; what nobody took up may not.
    case 'unchanged':
      return wasTaken ? { ok: true, verified: false } : { ok: false, reason: 'not-accepted' };
    case 'different':
    case undefined:
      return { ok: true, verified: false };
  }
}
