import './FillPanel.css';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { UnformedText } from '@/lib/entry';
import type { LibraryEntry } from '@/lib/library';
import type { FillValues, ParsedBody } from '@/lib/pattern';
import { useReturnToField } from '../focus-context';
import { draftOfCopy } from '../../shared/form/snippet-draft';
import { isComposing } from '../../shared/is-composing';
import { useSidebarState, useSidebarStore } from '../sidebar-context';
import { numberFor } from '../store/continuing';
import { bodyOfEntry } from '../../shared/entry-pieces';
import { insertionOfFilled, valuesIn } from '../store/entry-text';
import { namesIn, typedIn } from './fill-values';
import { type FillAct, FillBar } from './FillBar';
import { FillFields } from './FillFields';
import { FillPreview } from './FillPreview';
import { OutlineParts } from './OutlineParts';
import { focusField, isLastField } from './field-order';

/** For how many names earlier values are looked up: a pattern with thousands of blanks must open too. */
const MOST_RECALLED = 200;

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
        store.recall(namesIn(body.fields).slice(0, MOST_RECALLED)),
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
        void store.saveFill(entry.id, next);
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
  const insertionForm = useSidebarState('form');
  const returnToField = useReturnToField();
  const form = useRef<HTMLElement>(null);
  const filled = body.fill(values);
  const fields = body.fieldsFor(values);

  useEffect(() => {
    if (form.current) focusField(form.current, 0);
    onShown();
    // Once, when it opens.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);

  const number = filled.paragraphs.length === 1 ? numberFor(continuation, filled.text) : null;
  const act = (what: FillAct) => {
    const text = insertionOfFilled(filled);
    if (what === 'copy') void store.copy(entry, text).then(remember);
    else if (what === 'save') saveAsPhrase();
    else void insert(what, text);
  };
  const insert = async (
    how: 'insert' | 'insertAndReturn' | 'insertNumbered',
    text: UnformedText,
  ) => {
    // What is not taken by the document is on the clipboard, and used there.
    remember();
    const isInserted = await store[how === 'insertNumbered' ? how : 'insert'](entry, text);
    if (!isInserted) return;
    // Forgotten before the sidebar closes itself, which would cut the writing off.
    await store.saveFill(entry.id, undefined);
    store.openPanel(null);
    returnToField();
    if (how === 'insertAndReturn') await store.services.closePanel();
  };
  const remember = () => store.remember(typedIn(fields, values));
  const saveAsPhrase = () => {
    const { title: _, ...draft } = draftOfCopy(entry);
    store.drafting.open({ ...draft, kind: 'phrase', text: filled.text, title: '' });
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
    if (event.target.dataset['blank'] === undefined) return;
    // An open list of choices takes Enter for itself.
    if (event.target.getAttribute('aria-expanded') === 'true') return;
    event.preventDefault();
    if (event.altKey) {
      if (number !== null) act('insertNumbered');
    } else if (event.shiftKey) act('insertAndReturn');
    else if (event.ctrlKey || event.metaKey) act('copy');
    else if (isLastField(event.currentTarget, event.target)) act('insert');
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
      {body.parts.length > 1 && (
        <OutlineParts parts={body.parts} values={values} onChange={onChange} />
      )}
      <FillFields
        fields={fields}
        values={values}
        members={body.members(values)}
        recalled={recalled}
        onChange={onChange}
      />
      <FillPreview filled={filled} form={insertionForm} isLong={body.kind === 'outline'} />
      <FillBar
        number={number}
        canSave={mode === 'stored'}
        isEmpty={filled.text === ''}
        onAct={act}
      />
    </section>
  );
}
