import type { CaretMemory } from './caret-memory';
import { isTextField } from './editable';
import { keepFieldCaretBehind } from './field-caret';
import { keepCaretBehind, leaveCaret } from './leave-caret';
import type { Look } from './look';
import type { Expectation } from './region';
import type { Technique } from './technique';
import type { Editor as TriedEditor } from './try-technique';
import { releaseKey, reportChange } from './typing';
import { undoParagraphsTogether } from './undo-paragraphs';
import { undoTogether } from './undo-together';

/** An editor with text in it, and the memory of its caret. */
type Editor = TriedEditor & { memory: CaretMemory; life: AbortSignal };

/** What an attempt has put in, and how it is taken back. */
export interface Inserted {
  expected: Expectation | null;
  look: Look;
  text: string;
  technique: Technique;
  isByLines: boolean;
  takeBack: () => boolean;
}

/** What a page has made of a field, or of an editable that is typed into, when the keyboard left it. */
type Left = 'kept' | 'rewritten' | 'taken-back';

/** Where an insertion is finished. */
export interface Finished {
  /** The page had moved a field's caret, which it does by writing the value itself. */
  hasMoved: boolean;
  /** To be called after the editor went to rest. */
  mendAfterRest: () => Promise<Left>;
  /** Puts a field's caret, once its page has written the value again, where it is to be. */
  leaveCaretAgain: () => void;
}

/** Leaves caret and undo as they should be. */
export function finish(editor: Editor, inserted: Inserted): Finished {
  const { element, family, root, life, memory } = editor;
  const { expected, look, text, technique, isByLines } = inserted;
  const hasMoved = leaveCaretAsOrdered(editor, inserted);
  if (family.lacksUndo && expected && look().reading === 'inserted')
    undoParagraphsTogether(root, expected, text, life);
  if (technique.startsWith('paste-watched')) releaseKey(element);
  if (isByLines) undoTogether(element, look, 2 * text.split('\n').length, life);
  memory.renew();
  const isLeft = !document.hasFocus();
  const isPart = look().reading === 'part';
  const isField = isTextField(root);
  const value = isField ? root.value : '';
  if (isLeft) reportChange(element);
  const leaveCaretAgain = () => {
    if (!isField) return;
    leaveCaretAsOrdered(editor, inserted);
    memory.renew();
  };
  return {
    hasMoved,
    leaveCaretAgain,
    async mendAfterRest() {
      if (!isLeft || !(isField || technique === 'type')) return 'kept';
      await nextTask();
      if (document.hasFocus()) return 'kept';
      if (!isPart && look().reading === 'part' && takeBackAwake(editor, inserted))
        return 'taken-back';
      if (!isField || root.value === value) return 'kept';
      leaveCaretAgain();
      return 'rewritten';
    },
  };
}

/** True when the page had moved a field's caret. */
function leaveCaretAsOrdered(
  { element, family, root, order: { caret } }: Editor,
  { expected, look, text }: Inserted,
): boolean {
  const isField = isTextField(element);
  const hasMoved =
    isField &&
    // A hidden field that only collects keys is not where the text is: its caret is its editor's own affair.
    expected?.root === element &&
    look().reading !== 'unchanged' &&
    keepFieldCaretBehind(element, expected);
  if (caret !== undefined && caret < text.length)
    leaveCaret(element, family, { root, expected, text, caret });
  else if (!document.hasFocus() && !isField) keepCaretBehind(root, expected);
  return hasMoved;
}

/** A page that cuts a field at a limit only when it is left takes the end, which the user wrote; it has to learn of what is put back as well. */
function takeBackAwake({ element, family }: Editor, { look, takeBack }: Inserted): boolean {
  family.wake?.(element);
  takeBack();
  reportChange(element);
  family.rest?.(element);
  return look().reading === 'unchanged';
}

/** What a framework does at an event it may do a microtask later. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
