import type { UnstyledText } from '@/lib/entry';
import type { Library, LibraryEntry, ShownEntry } from '@/lib/library';
import type { Observable } from '../../shared/observable';
import type { SidebarServices } from '../services';
import { type Continuing, withNumber } from './continuing';
import { insertionOf } from './entry-text';
import type { Inserting, OnTaken } from './inserting';
import type { SidebarState } from './state';

/** Puts entries into the document, or on the clipboard. */
export interface UsingEntries {
  /** Inserts an entry as it stands, or with what was typed into its fill panel; true when the document took it, and `onTaken` has ended. */
  insert(entry: ShownEntry, text?: UnstyledText, onTaken?: OnTaken): Promise<boolean>;
  /** As `insert`, with the number that the enumeration before the caret goes on with; nothing where none is offered. */
  insertNumbered(entry: ShownEntry, text?: UnstyledText, onTaken?: OnTaken): Promise<boolean>;
  /** As `insert`, then closes the sidebar, which gives the keyboard back to the document. */
  insertAndReturn(entry: ShownEntry, text?: UnstyledText): Promise<boolean>;
  copy(entry: ShownEntry, text?: UnstyledText): Promise<void>;
  /** Copies a text as it is. */
  copyText(text: string): Promise<void>;
  /** Gives up the insertion under way; false when there is none. */
  giveUp(): boolean;
}

interface Parts {
  inserting: Inserting;
  continuing: Continuing;
  loadEntry: (entry: ShownEntry) => Promise<LibraryEntry | undefined>;
  opening: Promise<Library>;
}

/** Makes the using of entries. */
export function usingEntries(
  services: Pick<SidebarServices, 'closePanel'>,
  state: Observable<SidebarState>,
  { inserting, continuing, loadEntry, opening }: Parts,
): UsingEntries {
  const textFor = async (entry: ShownEntry) => {
    // What the library holds is what is inserted; of an entry that has gone meanwhile, what is seen.
    const now = (await loadEntry(entry)) ?? entry;
    const stored = now.kind === 'phrase' ? undefined : await (await opening).draft(now.id);
    const text = insertionOf(now, stored);
    if (!text) state.patch({ status: { kind: 'broken' } });
    return text ?? null;
  };

  const insertText: Inserting['insert'] = async (entry, textOf, onTaken) => {
    const isInserted = await inserting.insert(entry, textOf, onTaken);
    void continuing.look();
    return isInserted;
  };

  const insert: UsingEntries['insert'] = (entry, text, onTaken) =>
    insertText(entry, async () => text ?? textFor(entry), onTaken);

  return {
    insert,
    insertNumbered(entry, text, onTaken) {
      const numbered = async () => {
        const plain = text ?? (await textFor(entry));
        const number = plain ? continuing.offerFor(plain.text) : null;
        return plain && number !== null ? withNumber(number, plain) : null;
      };
      return insertText(entry, numbered, onTaken);
    },
    async insertAndReturn(entry, text) {
      const isInserted = await insert(entry, text);
      if (isInserted) await services.closePanel();
      return isInserted;
    },
    async copy(entry, text) {
      const written = text ?? (await textFor(entry));
      if (written) await inserting.copy(written);
    },
    copyText: (text) => inserting.copyText(text),
    giveUp: () => inserting.giveUp(),
  };
}
