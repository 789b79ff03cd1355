import { i18n } from '#i18n';
import { labelListWords } from '../words';
import type { Proposals } from './propose';

interface ProposalBarProps {
  /** What is proposed for fields that are empty; at least one. */
  proposals: Proposals;
  /** Puts these into the form. */
  onTake: (proposals: Proposals) => void;
}

/** What could stand in the form's empty fields: each is taken by itself, all by Alt+Enter. Nothing is in the form before that. */
export function ProposalBar({ proposals, onTake }: ProposalBarProps) {
  const { title, function: fn, themes, forms } = proposals;
  const offers: Array<[name: string, words: string, taken: Proposals]> = [];
  if (title !== undefined) offers.push([i18n.t('form.title'), title, { title }]);
  if (fn !== undefined) offers.push([i18n.t(labelListWords.functions), fn, { function: fn }]);
  if (themes) offers.push([i18n.t(labelListWords.themes), themes.join('、'), { themes }]);
  if (forms) offers.push([i18n.t(labelListWords.forms), forms.join('、'), { forms }]);
  return (
    <fieldset className="proposals" aria-label={i18n.t('form.proposals')}>
      <span className="proposals-name">{i18n.t('form.proposals')}</span>
      {offers.map(([name, words, taken]) => (
        <button
          key={name}
          type="button"
          className="chip proposal"
          aria-label={i18n.t('form.takeOne', [name, words])}
          onClick={() => onTake(taken)}
        >
          <i>{name}</i> {words}
        </button>
      ))}
      <button
        type="button"
        className="link"
        aria-keyshortcuts="Alt+Enter"
        onClick={() => onTake(proposals)}
      >
        {i18n.t('form.takeAll')} <kbd>Alt+Enter</kbd>
      </button>
    </fieldset>
  );
}
