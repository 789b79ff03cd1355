import { useState } from 'react';
import { i18n } from '#i18n';
import { splitTags } from '@/lib/entry/tags';
import { Sheet, type SheetTrigger } from '../../shared/Sheet';
import { useManagerState, useManagerStore } from '../manager-context';
import { useChosenIds } from './chosen-context';
import { SheetField } from './SheetField';

/** Tags that are offered: those that the library has most of. */
const MOST_OFFERED = 40;

/** Gives the chosen entries tags, or takes tags off them. */
export function TagSheet(trigger: SheetTrigger) {
  const { shelving } = useManagerStore();
  const shelves = useManagerState('shelves');
  const ids = useChosenIds();
  const [line, setLine] = useState('');
  const tags = splitTags(line);
  const known = [...(shelves?.tags ?? [])].sort(([, one], [, other]) => other - one);
  const add = () => {
    trigger.onClose();
    void shelving.changeLabels({ ids }, { addTags: tags });
  };
  return (
    <Sheet {...trigger} title={i18n.t('shelves.tag')} placement="bottom start">
      <form
        className="shelf-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (tags.length > 0) add();
        }}
      >
        <SheetField
          label={i18n.t('shelves.tagName')}
          hint={i18n.t('form.tagsHint')}
          value={line}
          onChange={setLine}
        />
        <div className="shelf-acts">
          <button type="submit" className="button go" disabled={tags.length === 0}>
            {i18n.t('shelves.addTag')}
          </button>
          <button
            type="button"
            className="button"
            disabled={tags.length === 0}
            onClick={() => {
              trigger.onClose();
              void shelving.changeLabels({ ids }, { removeTags: tags });
            }}
          >
            {i18n.t('shelves.removeTag')}
          </button>
        </div>
      </form>
      <ul className="shelf-chips" aria-label={i18n.t('shelves.tags')}>
        {known.slice(0, MOST_OFFERED).map(([tag]) => (
          <li key={tag}>
            <button
              type="button"
              className={tags.includes(tag) ? 'chip on' : 'chip'}
              aria-pressed={tags.includes(tag)}
              onClick={() => setLine(toggled(tags, tag).join(' '))}
            >
              {tag}
            </button>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function toggled(tags: readonly string[], tag: string): string[] {
  return tags.includes(tag) ? tags.filter((one) => one !== tag) : [...tags, tag];
}
