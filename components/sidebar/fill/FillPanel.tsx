import './FillPanel.css';
import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import type { ShownEntry } from '@/lib/library';
import type { FillValues } from '@/lib/pattern';
import { bodyOfEntry } from '../../shared/entry-pieces';
import { useSidebarStore } from '../sidebar-context';
import { valuesIn } from '../store/entry-text';
import { FillForm } from './FillForm';
import { namesIn } from './fill-values';

/** For how many names earlier values are looked up: a pattern with thousands of blanks must open too. */
const MOST_RECALLED = 200;

interface FillPanelProps {
  entry: ShownEntry;
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
