import type { UnstyledText } from '@/lib/entry';
import type { ShownEntry } from '@/lib/library';
import type { Field, FillValues, ParsedBody } from '@/lib/pattern';
import { useReturnToField } from '../focus-context';
import { useSidebarStore } from '../sidebar-context';
import { insertionOfFilled } from '../store/entry-text';
import { typedIn } from './fill-values';

/** What can be done with a filled pattern; `save` keeps its text, `saveBody` the pattern with what was typed as its examples. */
export type FillAct =
  | 'insert'
  | 'insertNumbered'
  | 'insertAndReturn'
  | 'copy'
  | 'save'
  | 'saveBody';

/** What is in the panel. */
interface FilledPanel {
  entry: ShownEntry;
  body: ParsedBody;
  values: FillValues;
  fields: readonly Field[];
}

/** Does one of the acts with what is in the panel now. */
export function useFillActs({ entry, body, values, fields }: FilledPanel): (what: FillAct) => void {
  const store = useSidebarStore();
  const returnToField = useReturnToField();
  const remember = () => store.remember(typedIn(fields, values));

  const insert = async (
    how: 'insert' | 'insertAndReturn' | 'insertNumbered',
    text: UnstyledText,
  ) => {
    // What is not taken by the document is on the clipboard, and used there.
    remember();
    // Forgotten as soon as it is said to be inserted, and before the sidebar closes itself, which would cut the writing off.
    const forget = () => store.saveFill(entry.id, undefined);
    const isInserted = await store[how === 'insertNumbered' ? how : 'insert'](entry, text, forget);
    if (!isInserted) return;
    // A quick user has opened another one meanwhile, and types there.
    if (store.state.get().panel?.id === entry.id) {
      store.openPanel(null);
      returnToField();
    }
    if (how === 'insertAndReturn') await store.services.closePanel();
  };
  // A draft from the beginning: what was filled must not be lost by leaving the form.
  const save = (content: { kind: ShownEntry['kind']; text: string; title?: string }) =>
    store.saveAs(entry, { isTouched: true, ...content });

  return (what) => {
    const text = insertionOfFilled(body.fill(values));
    switch (what) {
      case 'copy':
        return void store.copy(entry, text).then(remember);
      case 'save':
        return save({ kind: 'phrase', text: text.text, title: '' });
      case 'saveBody':
        return save({ kind: entry.kind, text: body.keepValues(values) });
      case 'insert':
      case 'insertAndReturn':
      case 'insertNumbered':
        return void insert(what, text);
    }
  };
}
