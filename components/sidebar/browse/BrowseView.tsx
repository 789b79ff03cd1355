import './BrowseView.css';
import { type KeyboardEvent, useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { i18n } from '#i18n';
import { FACET_NAMES, type FacetName, FUNCTIONS } from '@/lib/entry';
import { CloseIcon } from '../../shared/icons';
import { useReturnToField } from '../focus-context';
import { labelListWords } from '../../shared/words';
import { useSidebarState, useSidebarStore } from '../sidebar-context';
import { type Chip, chipsOf, toggleLabel } from '../../shared/facet-counts';
import { functionHints } from './function-words';

/** The library by what an entry does (in the order of a speech), what it is about and how it is built; a choice filters the results. */
export function BrowseView({ onClose }: { onClose: () => void }) {
  const store = useSidebarStore();
  const labels = useSidebarState('labels');
  const facets = useSidebarState('facets');
  const returnToField = useReturnToField();
  const [list, setList] = useState<FacetName>('functions');
  const close = () => {
    onClose();
    returnToField();
  };
  const choose = (chip: Chip) => {
    const others = { ...labels, [chip.list]: [] };
    store.chooseLabels(chip.isChosen ? others : toggleLabel(others, chip));
    close();
  };
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
    // A user who types is searching: the character goes to the field.
    else if (/^\S$/.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey)
      returnToField();
  };
  const chips = facets ? chipsOf(list, facets, labels) : [];
  return (
    <section className="browse" aria-label={i18n.t('browse.title')} {...{ onKeyDownCapture }}>
      <Tabs
        className="browse-tabs"
        selectedKey={list}
        onSelectionChange={(key) =>
          setList(FACET_NAMES.find((name) => name === key) ?? 'functions')
        }
      >
        <div className="browse-head">
          <TabList className="browse-tablist" aria-label={i18n.t('browse.by')}>
            {FACET_NAMES.map((name) => (
              <Tab key={name} id={name} className="browse-tab">
                {i18n.t(labelListWords[name])}
              </Tab>
            ))}
          </TabList>
          <button
            type="button"
            className="browse-close"
            aria-label={i18n.t('browse.close')}
            onClick={close}
          >
            <CloseIcon />
          </button>
        </div>
        <TabPanel id={list} className="browse-panel">
          <LabelList list={list} chips={chips} onChoose={choose} />
          {chips.length === 0 && <p className="browse-none">{i18n.t('none.untitled')}</p>}
        </TabPanel>
      </Tabs>
    </section>
  );
}

interface LabelListProps {
  list: FacetName;
  chips: readonly Chip[];
  onChoose: (chip: Chip) => void;
}

/** The labels of one list with their counts; those of functions have hints, and stand below each other. */
function LabelList({ list, chips, onChoose }: LabelListProps) {
  const hasHints = list === LIST_WITH_HINTS;
  return (
    <ListBox
      key={list}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- opened to be gone through
      autoFocus={hasHints ? 'first' : false}
      className={hasHints ? 'browse-list' : 'browse-list columns'}
      aria-label={i18n.t(labelListWords[list])}
      layout={hasHints ? 'stack' : 'grid'}
      selectionMode="none"
      onAction={(key) => {
        const chip = chips.find(({ label }) => label === key);
        if (chip) onChoose(chip);
      }}
    >
      {chips.map((chip) => (
        <BrowseItem key={chip.label} chip={chip} />
      ))}
    </ListBox>
  );
}

function BrowseItem({ chip: { list, label, count, isChosen } }: { chip: Chip }) {
  const hint = list === LIST_WITH_HINTS ? FUNCTIONS.find((name) => name === label) : undefined;
  return (
    <ListBoxItem
      id={label}
      textValue={label}
      className={isChosen ? 'browse-item on' : 'browse-item'}
    >
      <span className="browse-label">
        {label}
        {hint && <small>{i18n.t(functionHints[hint])}</small>}
      </span>
      <span className="browse-count">{count}</span>
    </ListBoxItem>
  );
}

const LIST_WITH_HINTS: FacetName = 'functions';
