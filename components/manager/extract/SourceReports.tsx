import { memo } from 'react';
import { i18n } from '#i18n';
import { useExtractState } from '../manager-context';
import type { SourceReport } from '../store/state';
import { noticeWords, sourceFaultWords } from '../words';

/** The files that gave nothing or want a remark, each with why; those that went well are in a list that opens. */
export function SourceReports() {
  const reports = useExtractState('reports');
  const remarkable = reports.filter(({ outcome }) => !isPlain(outcome));
  const plain = reports.filter(({ outcome }) => isPlain(outcome));
  if (reports.length === 0) return null;
  return (
    <div className="reports">
      <div aria-live="polite">
        {remarkable.length > 0 && (
          <ul aria-label={i18n.t('manager.reports')}>
            {remarkable.map((report) => (
              <ReportLine key={report.id} report={report} />
            ))}
          </ul>
        )}
      </div>
      {plain.length > 0 && (
        <details>
          <summary>
            {remarkable.length > 0
              ? i18n.t('manager.moreReports', [String(plain.length)])
              : i18n.t('manager.reports')}
          </summary>
          <ul>
            {plain.map((report) => (
              <ReportLine key={report.id} report={report} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

const ReportLine = memo(function ReportLine({
  report: { name, outcome },
}: {
  report: SourceReport;
}) {
  return (
    <li>
      <b>{name}</b>
      <span className={isPlain(outcome) ? '' : 'reports-why'}>{wordsFor(outcome)}</span>
    </li>
  );
});

function isPlain(outcome: SourceReport['outcome']): boolean {
  return outcome.ok && outcome.candidates > 0 && outcome.notices.length === 0;
}

function wordsFor(outcome: SourceReport['outcome']): string {
  if (!outcome.ok) return i18n.t(sourceFaultWords[outcome.reason]);
  if (outcome.language === 'other') return i18n.t('manager.otherLanguage');
  if (outcome.language === 'empty') return i18n.t('manager.noChinese');
  const gave =
    outcome.candidates === 0
      ? i18n.t('manager.nothing')
      : i18n.t('manager.gave', [String(outcome.candidates)]);
  return [gave, ...outcome.notices.map((notice) => i18n.t(noticeWords[notice]))].join(' · ');
}
