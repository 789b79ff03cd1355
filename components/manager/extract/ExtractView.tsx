import './ExtractView.css';
import { useEffect } from 'react';
import { i18n } from '#i18n';
import { useExtractState } from '../manager-context';
import { CandidateTabs } from './CandidateTabs';
import { ReadingLine } from './ReadingLine';
import { SaveBar } from './SaveBar';
import { SourceInput } from './SourceInput';
import { SourceReports } from './SourceReports';

/** 从文稿提取: documents in, candidates out, the good ones into the library. */
export function ExtractView() {
  const reports = useExtractState('reports');
  const run = useExtractState('run');
  const status = useExtractState('status');
  // A first file that was stopped has no report, but what came of it must be seen.
  const isBegun = run !== null || reports.length > 0 || status !== null;
  useWarningBeforeLeaving();
  return (
    <section className="extract" aria-label={i18n.t('manager.extract')}>
      <div className="extract-top">
        <h2>{i18n.t('manager.extract')}</h2>
        {!isBegun && <p className="extract-intro">{i18n.t('manager.intro')}</p>}
        <SourceInput isCompact={isBegun} />
        <ReadingLine />
        <SourceReports />
      </div>
      {isBegun && (
        <>
          <CandidateTabs />
          <SaveBar />
        </>
      )}
    </section>
  );
}

/** Closing the tab would lose what is ticked and not saved, and what was edited; the browser asks first. */
function useWarningBeforeLeaving(): void {
  const hasUnsaved = useExtractState('ticked').size > 0;
  useEffect(() => {
    if (!hasUnsaved) return;
    const owner = new AbortController();
    addEventListener('beforeunload', (event) => event.preventDefault(), owner);
    return () => owner.abort();
  }, [hasUnsaved]);
}
