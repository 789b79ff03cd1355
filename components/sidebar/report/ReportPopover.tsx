import './ReportPopover.css';
import { useState } from 'react';
import { i18n } from '#i18n';
import type { InsertReport } from '@/lib/delivery/types';
import { Sheet, type SheetTrigger } from '../../shared/Sheet';
import { useSidebarStore } from '../sidebar-context';
import { describeReport, reportText } from './describe-report';

export interface ReportPopoverProps extends SheetTrigger {
  report: InsertReport;
  /** How the insertion ended, in words. */
  outcome: string;
}

/** What was recognised and tried at an insertion that failed, to be copied into a report. */
export function ReportPopover({ report, outcome, ...trigger }: ReportPopoverProps) {
  const { services } = useSidebarStore();
  const [copied, setCopied] = useState<boolean | null>(null);
  const lines = describeReport(report, outcome, {
    outcome: i18n.t('report.outcome'),
    family: i18n.t('report.family'),
    marks: i18n.t('report.marks'),
    probes: i18n.t('report.probes'),
    tried: i18n.t('report.tried'),
    place: i18n.t('report.place'),
    frames: i18n.t('report.frames'),
    host: i18n.t('report.host'),
    browser: i18n.t('report.browser'),
    version: i18n.t('report.version'),
  });
  const copy = async () => setCopied(await services.copy(reportText(lines)));
  return (
    <Sheet {...trigger} placement="top start" title={i18n.t('report.title')}>
      <div className="report">
        <p>{i18n.t('report.hint')}</p>
        <dl>
          {lines.map(([label, value]) => (
            <div key={label} style={{ display: 'contents' }}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <div>
          <button type="button" className="link" onClick={() => void copy()}>
            {i18n.t('report.copy')}
          </button>{' '}
          <span aria-live="polite">
            {copied === true && i18n.t('status.copied')}
            {copied === false && i18n.t('report.copyFailed')}
          </span>
        </div>
      </div>
    </Sheet>
  );
}
