import { useState } from 'react';
import { i18n } from '#i18n';
import { FUNCTIONS, type LabelChange, type Theme, THEMES } from '@/lib/entry';
import { Sheet, type SheetTrigger } from '../../shared/Sheet';
import { labelListWords } from '../../shared/words';
import { useManagerStore } from '../manager-context';
import { useChosenIds } from './chosen-context';

/** Sets the function of the chosen entries, and gives or takes themes. */
export function LabelSheet(trigger: SheetTrigger) {
  const { shelving } = useManagerStore();
  const ids = useChosenIds();
  const [themes, setThemes] = useState<readonly Theme[]>([]);
  const change = (labels: LabelChange) => {
    trigger.onClose();
    void shelving.changeLabels({ ids }, labels);
  };
  return (
    <Sheet {...trigger} title={i18n.t('shelves.label')} placement="bottom start">
      <fieldset className="shelf-chips" aria-label={i18n.t(labelListWords.functions)}>
        {FUNCTIONS.map((name) => (
          <button
            key={name}
            type="button"
            className="chip"
            onClick={() => change({ function: name })}
          >
            {name}
          </button>
        ))}
        <button type="button" className="link quiet" onClick={() => change({ function: null })}>
          {i18n.t('shelves.noFunction')}
        </button>
      </fieldset>
      <fieldset className="shelf-chips" aria-label={i18n.t(labelListWords.themes)}>
        {THEMES.map((theme) => (
          <button
            key={theme}
            type="button"
            className={themes.includes(theme) ? 'chip on' : 'chip'}
            aria-pressed={themes.includes(theme)}
            onClick={() => setThemes(THEMES.filter((it) => themes.includes(it) !== (it === theme)))}
          >
            {theme}
          </button>
        ))}
      </fieldset>
      <div className="shelf-acts">
        <button
          type="button"
          className="button go"
          disabled={themes.length === 0}
          onClick={() => change({ addThemes: themes })}
        >
          {i18n.t('shelves.addTheme')}
        </button>
        <button
          type="button"
          className="button"
          disabled={themes.length === 0}
          onClick={() => change({ removeThemes: themes })}
        >
          {i18n.t('shelves.removeTheme')}
        </button>
      </div>
    </Sheet>
  );
}
