import './CandidateTabs.css';
import { useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { i18n } from '#i18n';
import { KINDS } from '@/lib/entry';
import { kindWords } from '../../shared/words';
import { useExtractState } from '../manager-context';
import { CandidateList } from './CandidateList';

/** The candidates, a tab for each kind with how many there are. */
export function CandidateTabs() {
  const candidates = useExtractState('candidates');
  const [kind, setKind] = useState<(typeof KINDS)[number]>('phrase');
  return (
    <Tabs
      className="candidate-tabs"
      selectedKey={kind}
      onSelectionChange={(key) => {
        const chosen = KINDS.find((name) => name === key);
        if (chosen) setKind(chosen);
      }}
    >
      <TabList className="candidate-tablist" aria-label={i18n.t('manager.kinds')}>
        {KINDS.map((name) => (
          <Tab key={name} id={name} className="candidate-tab">
            {i18n.t(kindWords[name])}
            <i>{candidates[name].length}</i>
          </Tab>
        ))}
      </TabList>
      <TabPanel id={kind} className="candidate-panel">
        <CandidateList key={kind} kind={kind} />
      </TabPanel>
    </Tabs>
  );
}
