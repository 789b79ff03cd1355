import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { ShownEntry } from '@/lib/library';
import type { FillValues, ParsedBody } from '@/lib/pattern';
import { isComposing } from '../../shared/is-composing';
import { useReturnToField } from '../focus-context';
import { useSidebarState, useSidebarStore } from '../sidebar-context';
import { numberFor } from '../store/continuing';
import { blanksWithin } from './blanks-within';
import { FillBar } from './FillBar';
import { DRAWN_AT_ONCE, FillFields } from './FillFields';
import { FillPreview } from './FillPreview';
import { OutlineParts } from './OutlineParts';
import { fieldCount, focusField, isLastField } from './field-order';
import { useFillActs } from './use-fill-acts';

interface FillFormProps {
  entry: ShownEntry;
  body: ParsedBody;
  values: FillValues;
  /** Texts inserted before, by slot name. */
  recalled: Record<string, string[]>;
  /** The panel stands in its full size now. */
  onShown: () => void;
  onChange: (values: FillValues) => void;
}

/** The blanks of a pattern or an outline, what they make, and what can be done with that. */
export function FillForm({ entry, body, values, recalled, onShown, onChange }: FillFormProps) {
  const store = useSidebarStore();
  const mode = useSidebarState('mode');
  const continuation = useSidebarState('continuation');
  const { insertionStyle } = useSidebarState('settings');
  const returnToField = useReturnToField();
  const form = useRef<HTMLElement>(null);
  // A long text is written out when the typing leaves time for it.
  const settled = useDeferredValue(values);
  const filled = useMemo(() => body.fill(settled), [body, settled]);
  const members = useMemo(() => body.members(settled), [body, settled]);
  const { without } = values;
  const [fields, parts] = useMemo(() => {
    const chosen = { slots: {}, groups: [], ...(without ? { without } : {}) };
    return [body.fieldsFor(chosen), body.partsFor(chosen)];
  }, [body, without]);
  const [most, setMost] = useState(DRAWN_AT_ONCE);
  const { drawn, left } = blanksWithin(fields, values, most);
  const awaited = useRef<number | null>(null);

  useEffect(() => {
    if (form.current) focusField(form.current, 0);
    onShown();
    // oxlint-disable-next-line react/exhaustive-deps -- once, when it opens
  }, []);
  useEffect(() => {
    if (awaited.current === null || !form.current) return;
    focusField(form.current, awaited.current);
    awaited.current = null;
  }, [most]);

  const number = filled.paragraphs.length === 1 ? numberFor(continuation, filled.text) : null;
  const act = useFillActs({ entry, body, values, fields });
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
    if (isSaveKey(event)) {
      event.preventDefault();
      if (mode === 'stored' && filled.text !== '') act('save');
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
    else if (!isLastField(event.currentTarget, event.target))
      focusField(event.currentTarget, 'next');
    else if (left > 0) {
      awaited.current = fieldCount(event.currentTarget);
      setMost(most + DRAWN_AT_ONCE);
    } else act('insert');
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
        fields={drawn}
        parts={parts}
        left={left}
        values={values}
        members={members}
        recalled={recalled}
        onChange={onChange}
        onMore={(count) => setMost(most + count)}
      />
      <FillPreview
        filled={filled}
        insertionStyle={insertionStyle}
        isLong={body.kind === 'outline'}
      />
      <FillBar
        kind={body.kind}
        number={number}
        canSave={mode === 'stored'}
        isEmpty={filled.text === ''}
        onAct={act}
      />
    </section>
  );
}

/** Ctrl/⌘+S, which would have the browser save the page. */
function isSaveKey({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 's' && (ctrlKey || metaKey) && !altKey && !shiftKey;
}
