import { classify, classifyDrawn, countOf, SHOWN_LIMIT, type Verdict } from '../classify';
import { countedText } from '../reading';
import type { Around } from './page-report';

/**
 * What became of an insertion by the text around the caret before and after it, both read from the page's model. A document that takes
 * suggestions holds the selection as well as the text.
 */
export function compareModels(before: Around, now: Around, text: string): Verdict {
  const whole = now.before + now.selected + now.after;
  const { before: left, selected, after: right } = before;
  if (!before.knowsCaret || !now.knowsCaret)
    return classifyDrawn(countedText(left + selected + right), text, countedText(whole));
  const kept = { before: left.slice(-NEAR), selected, after: right.slice(0, NEAR) };
  const old = left + selected + right;
  const wanted = kept.before + text + kept.after;
  if (countOf(wanted, whole) > countOf(wanted, old)) return { reading: 'inserted' };
  if (whole === old) return { reading: 'unchanged' };
  const around = cutAround(whole, kept);
  if (around === null) return { reading: 'different' };
  if (selected !== '' && isSuggested(around, kept, text)) return { reading: 'inserted' };
  const counted = classify(
    {
      before: countedText(kept.before),
      selected: countedText(selected),
      inserted: countedText(text),
      after: countedText(kept.after),
    },
    countedText(around),
  );
  // It was put in elsewhere.
  if (counted.reading === 'unchanged' && countOf(text, whole) > countOf(text, old))
    return { reading: 'different' };
  if (counted.reading !== 'inserted') return counted;
  const shown = around.slice(kept.before.length, around.length - kept.after.length);
  return alteredTo(shown, text);
}

/** Characters on each side that have to stand there as before; what is farther off may move out of what is read. */
const NEAR = 400;

/** The part of a text that begins and ends with what stood around the caret; null when either is gone. */
function cutAround(
  whole: string,
  { before, after }: Pick<Around, 'before' | 'after'>,
): string | null {
  const from = whole.indexOf(before);
  const to = after === '' ? whole.length : whole.lastIndexOf(after);
  return from < 0 || to < from + before.length ? null : whole.slice(from, to + after.length);
}

function isSuggested(
  now: string,
  { before, selected, after }: Pick<Around, 'before' | 'selected' | 'after'>,
  text: string,
): boolean {
  return now === before + selected + text + after || now === before + text + selected + after;
}

/** All characters are there; blanks are not, or line breaks. */
function alteredTo(shown: string, text: string): Verdict {
  const isJoined = shown.split('\n').length < text.split('\n').length;
  return {
    reading: 'altered',
    alteration: {
      shown: shown.slice(0, SHOWN_LIMIT),
      isPart: false,
      ...(isJoined ? { lines: 'joined' as const } : {}),
    },
  };
}
