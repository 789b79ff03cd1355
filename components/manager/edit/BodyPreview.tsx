import './BodyPreview.css';
import { useDeferredValue, useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { DEFAULT_STYLE, type EntryKind } from '@/lib/entry';
import { MAX_SNIPPET_LENGTH, openingOf } from '@/lib/entry/entry';
import { type Filled, parseBody, type ParsedBody } from '@/lib/pattern';
import { FilledText } from '../../shared/FilledText';
import { BlankList } from './BlankList';

/** What an entry inserts as it stands, and what there is to fill; a body with faults leaves the last sound one in view. */
export function BodyPreview({ kind, text }: { kind: EntryKind; text: string }) {
  // A long pattern is read when the typing leaves time for it.
  const settled = useDeferredValue(text);
  const shown = useMemo(() => read(kind, settled), [kind, settled]);
  const [sound, setSound] = useState(shown);
  if (shown && shown !== sound) setSound(shown);
  const last = shown ?? sound;
  return (
    <aside
      className="body-shown"
      aria-label={i18n.t('edit.preview')}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <h2>{i18n.t('edit.preview')}</h2>
      {!shown && <p className="body-shown-note">{i18n.t('edit.lastSound')}</p>}
      <div className={shown ? 'body-shown-text' : 'body-shown-text old'}>
        {last && last.filled.text !== '' ? (
          <FilledText filled={last.filled} insertionStyle={DEFAULT_STYLE} />
        ) : (
          <p className="body-shown-note">{i18n.t('edit.nothingYet')}</p>
        )}
      </div>
      {last?.body && <BlankList fields={last.body.fields} />}
    </aside>
  );
}

interface Shown {
  filled: Filled;
  body: ParsedBody | null;
}

function read(kind: EntryKind, text: string): Shown | null {
  if (text.length > MAX_SNIPPET_LENGTH) return null;
  if (kind === 'phrase') {
    const opening = openingOf(text);
    const lines = opening.split('\n');
    const paragraphs = lines.map((line) => [{ kind: 'text' as const, text: line }]);
    return { filled: { paragraphs, text: opening }, body: null };
  }
  const parsed = parseBody(kind, text);
  if (!parsed.ok) return null;
  const { body } = parsed;
  return { filled: body.fill(body.emptyValues()), body };
}
