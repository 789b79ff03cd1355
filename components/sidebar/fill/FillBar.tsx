import { i18n } from '#i18n';
import type { ParsedBody } from '@/lib/pattern';
import type { FillAct } from './use-fill-acts';

interface FillBarProps {
  kind: ParsedBody['kind'];
  /** The number that the enumeration before the caret goes on with. */
  number: string | null;
  canSave: boolean;
  /** Nothing would be inserted: every part of an outline is left out. */
  isEmpty: boolean;
  onAct: (act: FillAct) => void;
}

/** The buttons of the fill panel; what Enter does in the last blank comes first and stands out. */
export function FillBar({ kind, number, canSave, isEmpty, onAct }: FillBarProps) {
  const button = (act: FillAct, label: string, className = 'button') => (
    <button
      type="button"
      className={className}
      disabled={isEmpty}
      onClick={({ detail }) => {
        // The second click of a double click is no second act.
        if (detail < 2) onAct(act);
      }}
      {...(act in SHORTCUTS ? { 'aria-keyshortcuts': SHORTCUTS[act], title: SHORTCUTS[act] } : {})}
    >
      {label}
    </button>
  );
  return (
    <div className="fill-bar">
      {button('insert', i18n.t('fill.insert'), 'button go')}
      {number !== null &&
        button('insertNumbered', i18n.t('row.numbered', [number]), 'button numbered')}
      {button('insertAndReturn', i18n.t('fill.insertAndReturn'))}
      {button('copy', i18n.t('fill.copy'))}
      {canSave && button('save', i18n.t('fill.saveAs'))}
      {canSave && button('saveBody', i18n.t(saveBodyWords[kind]))}
    </div>
  );
}

const saveBodyWords = { pattern: 'fill.savePattern', outline: 'fill.saveOutline' } as const;

/** The keys that do the same from within a blank. */
const SHORTCUTS: Partial<Record<FillAct, string>> = {
  insertAndReturn: 'Shift+Enter',
  insertNumbered: 'Alt+Enter',
  copy: 'Control+Enter',
  save: 'Control+S',
};
