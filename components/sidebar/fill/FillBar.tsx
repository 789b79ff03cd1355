import { i18n } from '#i18n';

/** What can be done with the filled text. */
export type FillAct = 'insert' | 'insertNumbered' | 'insertAndReturn' | 'copy' | 'save';

interface FillBarProps {
  /** The number that the enumeration before the caret goes on with. */
  number: string | null;
  canSave: boolean;
  /** Nothing would be inserted: every part of an outline is left out. */
  isEmpty: boolean;
  onAct: (act: FillAct) => void;
}

/** The buttons of the fill panel; what Enter does in the last blank comes first and stands out. */
export function FillBar({ number, canSave, isEmpty, onAct }: FillBarProps) {
  const button = (act: FillAct, label: string, className = 'button') => (
    <button
      type="button"
      className={className}
      disabled={isEmpty}
      onClick={() => onAct(act)}
      {...(act === 'insertNumbered'
        ? { 'aria-keyshortcuts': 'Alt+Enter', title: 'Alt+Enter' }
        : {})}
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
    </div>
  );
}
