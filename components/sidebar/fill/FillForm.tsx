import { type RefObject, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { ShownEntry } from '@/lib/library';
import type { Field, FillValues, ParsedBody } from '@/lib/pattern';
import { useSidebarState } from '../sidebar-context';
import { numberFor } from '../store/continuing';
import { blanksWithin } from './blanks-within';
import { FillBar } from './FillBar';
import { DRAWN_AT_ONCE, FillFields } from './FillFields';
import { FillPreview } from './FillPreview';
import { OutlineParts } from './OutlineParts';
import { focusField } from './field-order';
import { useFillActs } from './use-fill-acts';
import { useFillKeys } from './use-fill-keys';

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
  const mode = useSidebarState('mode');
  const continuation = useSidebarState('continuation');
  const { insertionStyle } = useSidebarState('settings');
  const form = useRef<HTMLElement>(null);
  const { filled, members, fields, parts } = useFilled(body, values);
  const { drawn, left, more, moreFrom } = useDrawnBlanks(form, fields, values);

  useEffect(() => {
    if (form.current) focusField(form.current, 0);
    onShown();
    // oxlint-disable-next-line react/exhaustive-deps -- once, when it opens
  }, []);

  const number = filled.paragraphs.length === 1 ? numberFor(continuation, filled.text) : null;
  const act = useFillActs({ entry, body, values, fields });
  const onKeyDown = useFillKeys({ filled, number, left, act, moreFrom });

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
        onMore={more}
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

/** What the values make of the body; a long text is written out when the typing leaves time for it. */
function useFilled(body: ParsedBody, values: FillValues) {
  const settled = useDeferredValue(values);
  const filled = useMemo(() => body.fill(settled), [body, settled]);
  const members = useMemo(() => body.members(settled), [body, settled]);
  const { without } = values;
  const [fields, parts] = useMemo(() => {
    const chosen = { slots: {}, groups: [], ...(without ? { without } : {}) };
    return [body.fieldsFor(chosen), body.partsFor(chosen)];
  }, [body, without]);
  return { filled, members, fields, parts };
}

/** The blanks that are drawn, and how more of them are. */
function useDrawnBlanks(
  form: RefObject<HTMLElement | null>,
  fields: readonly Field[],
  values: FillValues,
) {
  const [most, setMost] = useState(DRAWN_AT_ONCE);
  const awaited = useRef<number | null>(null);
  useEffect(() => {
    if (awaited.current === null || !form.current) return;
    focusField(form.current, awaited.current);
    awaited.current = null;
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- it can be reached once more of them are drawn
  }, [form, most]);
  const more = (count: number) => setMost(most + count);
  /** Draws as many more as at first, and the blank of this number has the keyboard then. */
  const moreFrom = (next: number) => {
    awaited.current = next;
    more(DRAWN_AT_ONCE);
  };
  return { ...blanksWithin(fields, values, most), more, moreFrom };
}
