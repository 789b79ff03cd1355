import { leaveCaret } from './leave-caret';
import type { MainAct, MainResult } from './technique';
import type { Editor } from './try-technique';
import type { InsertTrace, Outcome } from './types';

/**
 * An insertion by the page's own model: checked, sent once and read back in the page's world, and judged by the extension page. Null when nothing was sent because a part of the
 * model was not there, so that the family's techniques may be tried.
 */
export async function* insertByModel(
  { element, family, root, order }: Editor,
  text: string,
  trace: InsertTrace,
): AsyncGenerator<MainAct, Outcome | null, MainResult> {
  const { model, name } = family;
  if (!model) return null;
  const result = yield { kind: 'model', model, text, deadline: order.deadline };
  // The page's world could not be entered.
  if (typeof result === 'string') return null;
  const { caret = text.length } = order;
  if (result.handled && caret < text.length)
    leaveCaret(element, family, { root, expected: null, text, caret });
  const { outcome } = result;
  return outcome?.ok ? { ...outcome, family: name, trace } : outcome && { ...outcome, trace };
}
