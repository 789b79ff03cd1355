import './FillPanel.css';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { LibraryEntry } from '@/lib/library';
import type { Filled, FillValues, ParsedBody } from '@/lib/pattern';
import { useReturnToField } from '../focus-context';
import { draftOfCopy } from '../form/snippet-draft';
import { isComposing } from '../keyboard/field-keys';
import { useSidebarState, useSidebarStore } from '../sidebar-context';
import { numberFor } from '../store/continuing';
import { bodyOfEntry, valuesIn } from '../store/entry-text';
import { namesIn, typedIn } from './fill-values';
import { FillFields } from './FillFields';
import { FillPreview } from './FillPreview';
import { focusField, isLastField } from './field-order';

interface FillPanelProps {
  entry: LibraryEntry;
  /** The panel stands in its full size now. */
  onShown: () => void;
}

/** Fills a pattern's or an outline's blanks and inserts the whole; what was typed is kept until it is inserted. */
export function FillPanel({ entry, onShown }: FillPanelProps) {
  const store = useSidebarStore();
  const [body] = useState(() => bodyOfEntry(entry));
  const [values, setValues] = useState<FillValues | null>(null);
  const [recalled, setRecalled] = useState<Record<string, string[]>>({});

  useEffect(() => {
    let isShown = true;
    const load = async () => {
      if (!body) return;
      // Both before the first field is shown: a field that turns into another kind of field loses the keyboard.
      const [stored, earlier] = await Promise.all([
        store.loadFill(entry.id),
        store.recall(namesIn(body.fields)),
      ]);
      if (!isShown) return;
      setRecalled(earlier);
      setValues(valuesIn(stored, body));
    };
    void load();
    return () => {
      isShown = false;
    };
  }, [store, entry.id, body]);

  if (!body) return <p className="fill-broken">{i18n.t('fill.broken')}</p>;
  if (!values) return null;
  return (
    <FillForm
      entry={entry}
      body={body}
      values={values}
      recalled={recalled}
      onShown={onShown}
      onChange={(next) => {
        setValues(next);
        store.saveFill(entry.id, next);
      }}
    />
  );
}

interface FillFormProps extends FillPanelProps {
  body: ParsedBody;
  values: FillValues;
  /** Texts inserted before, by slot name. */
  recalled: Record<string, string[]>;
  onChange: (values: FillValues) => void;
}

function FillForm({ entry, body, values, recalled, onShown, onChange }: FillFormProps) {
  const store = useSidebarStore();
  const mode = useSidebarState('mode');
  const continuation = useSidebarState('continuation');
  const returnToField = useReturnToField();
  const form = useRef<HTMLElement>(null);
  const filled = body.fill(values);

  useEffect(() => {
    if (form.current) focusField(form.current, 0);
    onShown();
    // Once, when it opens.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);

  const number =
    filled.paragraphs.length === 1 ? numberFor(continuation, filled.text) : null;
  const finish = async (insert: 'insert' | 'insertAndReturn' | 'insertNumbered') => {
    const isInserted = await store[insert](entry, insertionOf(filled));
    if (!isInserted) return;
    store.remember(typedIn(body.fields, values));
    store.saveFill(entry.id, undefined);
    store.openPanel(null);
    returnToField();
  };
  const leave = () => {
    store.openPanel(null);
    returnToField();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.defaultPrevented || isComposing(event.nativeEvent)) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      leave();
    }
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    // An open list of choices takes Enter for itself.
    if (event.target.getAttribute('aria-expanded') === 'true') return;
    event.preventDefault();
    if (event.altKey) {
      if (number !== null) void finish('insertNumbered');
    } else if (event.shiftKey) void finish('insertAndReturn');
    else if (event.ctrlKey || event.metaKey) void store.copy(entry, insertionOf(filled));
    else if (isLastField(event.currentTarget, event.target)) void finish('insert');
    else focusField(event.currentTarget, 'next');
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the fields inside
    <section
      ref={form}
      className="fill"
      aria-label={i18n.t('fill.name', [entry.title ?? ''])}
      onKeyDown={onKeyDown}
    >
      <FillFields
        fields={body.fields}
        values={values}
        members={body.members(values)}
        recalled={recalled}
        onChange={onChange}
      />
      <FillPreview filled={filled} isLong={body.kind === 'outline'} />
      <div className="fill-bar">
        <button type="button" className="button go" onClick={() => void finish('insert')}>
          {i18n.t('fill.insert')}
        </button>
        {number !== null && (
          <button
            type="button"
            className="button numbered"
            aria-keyshortcuts="Alt+Enter"
            title="Alt+Enter"
            onClick={() => void finish('insertNumbered')}
          >
            {i18n.t('row.numbered', [number])}
          </button>
        )}
        <button type="button" className="button" onClick={() => void finish('insertAndReturn')}>
          {i18n.t('fill.insertAndReturn')}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => void store.copy(entry, insertionOf(filled))}
        >
          {i18n.t('fill.copy')}
        </button>
        {mode === 'stored' && (
          <button
            type="button"
            className="button"
            onClick={() => {
              const { title: _, ...draft } = draftOfCopy(entry);
              store.drafting.open({ ...draft, kind: 'phrase', text: filled.text, title: '' });
            }}
          >
            {i18n.t('fill.saveAs')}
          </button>
        )}
      </div>
    </section>
  );
}

function insertionOf({ text, caret }: Filled) {
  return { text, ...(caret === undefined ? {} : { caret }) };
}
