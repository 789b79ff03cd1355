import { useState } from 'react';
import { i18n } from '#i18n';
import { SearchIcon } from '../shared/icons';
import { WritingBar } from './edit/WritingBar';
import { useManagerState, useManagerStore } from './manager-context';

/** The page's name, the search field, and the button that begins an entry. */
export function Header() {
  const { browsing } = useManagerStore();
  const counts = useManagerState('results')?.counts;
  // What the field holds, with characters that an input method still composes; those search for nothing yet.
  const [text, setText] = useState('');
  const type = (value: string, isComposing: boolean) => {
    setText(value);
    if (!isComposing) browsing.search(value);
  };
  return (
    <header className="manager-head">
      <h1>{i18n.t('manager.title')}</h1>
      <search className="manager-search">
        <SearchIcon />
        <input
          type="search"
          aria-label={i18n.t('search.name')}
          placeholder={text === '' && counts ? i18n.t('manager.search', [String(counts.all)]) : ''}
          value={text}
          spellCheck={false}
          onChange={(event) => {
            const { isComposing } = event.nativeEvent as InputEvent;
            type(event.currentTarget.value, isComposing);
          }}
          onCompositionEnd={(event) => type(event.currentTarget.value, false)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && !event.nativeEvent.isComposing) type('', false);
          }}
        />
      </search>
      <WritingBar />
    </header>
  );
}
