import { splitParagraphs } from './paragraphs';
import { countedText, readCounted, type Expectation } from './reading';

/** What reading back says: the text is there, nothing has happened, or something else has. */
export type Reading = 'inserted' | 'unchanged' | 'different';

/** Tells from what an editor shows now whether an insertion is there. */
export type Judge = (now: string) => Reading;

/** The whole text must read as before, with the new text in the selection's place and nothing else changed. */
export function judgeWhole({ before, inserted, after, original }: Expectation): Judge {
  const expected = before + inserted + after;
  return (now) => (now === expected ? 'inserted' : now === original ? 'unchanged' : 'different');
}

/**
 * For editors that decorate, number or correct what they show: the new text must stand there once more than before,
 * and nothing may be missing.
 */
export function judgeLoosely({ before, inserted, after, original }: Expectation): Judge {
  const least = before.length + inserted.length + after.length;
  return (now) => {
    if (now === original) return 'unchanged';
    const once = countOf(inserted, now) === countOf(inserted, original) + 1;
    return once && now.length >= least ? 'inserted' : 'different';
  };
}

/**
 * For editors that put signs of their own between the characters: all of it must stand there in its order, grown by no less than
 * the new text.
 */
export function judgeMarked({ before, inserted, after, original }: Expectation): Judge {
  const expected = before + inserted + after;
  return (now) => {
    if (now === original) return 'unchanged';
    return now.length >= expected.length && isSubsequence(expected, now) ? 'inserted' : 'different';
  };
}

/** For editors that show the lines in view, in any order: the beginning of every paragraph must have appeared. */
export function judgeLines(original: string, text: string): Judge {
  // Long lines are wrapped into several elements: a short beginning stands in one piece.
  const starts = splitParagraphs(text)
    .map((paragraph) => countedText(paragraph).slice(0, 12))
    .filter((start) => start !== '');
  return (now) => {
    if (now === original) return 'unchanged';
    const all = starts.every((start) => countOf(start, now) > countOf(start, original));
    return all ? 'inserted' : 'different';
  };
}

/** Reads back at once and whenever the editor changes, until the text is there or `limit` ms have gone by. */
export function awaitReading(root: HTMLElement, judge: Judge, limit: number): Promise<Reading> {
  const first = judge(readCounted(root));
  if (first === 'inserted') return Promise.resolve(first);
  return new Promise((resolve) => {
    const watching = new AbortController();
    const observer = new MutationObserver(check);
    const timer = setTimeout(finish, limit);

    function check() {
      if (judge(readCounted(root)) === 'inserted') finish();
    }

    function finish() {
      clearTimeout(timer);
      watching.abort();
      observer.disconnect();
      resolve(judge(readCounted(root)));
    }

    observer.observe(root, { subtree: true, childList: true, characterData: true });
    // A text field changes its value without a mutation.
    root.addEventListener('input', check, { capture: true, signal: watching.signal });
  });
}

function isSubsequence(part: string, whole: string): boolean {
  let at = 0;
  for (const character of part) {
    const found = whole.indexOf(character, at);
    if (found < 0) return false;
    at = found + character.length;
  }
  return true;
}

function countOf(part: string, text: string): number {
  return part === '' ? 0 : text.split(part).length - 1;
}
