import type { InsertResult } from '@/lib/delivery/types';
import type { EditorOnStage, Stage } from './stage';

/** Text was lost, came twice, or was said to be there when it was not: what may never happen. */
export class Harm extends Error {
  override name = 'Harm';
}

/** Inserts as the sidebar does, and throws `Harm` when the model shows any. `selected` is what the insertion replaces. */
export async function insertSafely(
  stage: Stage,
  editor: EditorOnStage,
  insertion: { text: string; caret?: number },
  selected = '',
): Promise<InsertResult> {
  const before = await editor.read();
  const result = await stage.deliver(insertion);
  const soon = await editor.read();
  check(soon);
  // What counts is what stands there when the keyboard is back in the page: some editors empty their field then.
  await stage.enterPage();
  const then = await editor.read();
  if (then !== soon) check(then);
  return result;

  function check(after: string) {
    const found = findHarm(before, after, insertion.text, selected, result);
    if (found) throw new Harm(`${found}: “${before}” became “${after}”`);
  }
}

function findHarm(
  before: string,
  after: string,
  text: string,
  selected: string,
  result: InsertResult,
): string | null {
  const [old, now, added] = [before, after, text].map(unspaced) as [string, string, string];
  const kept = selected === '' ? old : old.replace(unspaced(selected), '');
  const isPart = result.ok && result.altered?.isPart === true;
  if (!isPart && !isSubsequence(kept, now)) return 'text was lost';
  if (count(added, now) > count(added, kept) + 1) return 'the text came twice';
  const isThere = count(added, now) > count(added, kept);
  if (!result.ok) return isThere ? 'the text is there, and Ctrl+V is advised' : null;
  // What an editor shows may hold more than its model, which has the text itself (Vditor shows what `&amp;` stands for beside it).
  const shown = unspaced(result.altered?.shown ?? added);
  if (result.verified && !isThere && !now.includes(shown)) return 'the text is not there';
  return null;
}

/** White space is left out: a paragraph that comes out as a line break loses no text. */
function unspaced(text: string): string {
  return text.replaceAll(/[\s\u200b\ufeff]+/g, '');
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

function count(part: string, whole: string): number {
  return part === '' ? 0 : whole.split(part).length - 1;
}
