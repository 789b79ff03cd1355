import { useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { InsertReport } from '@/lib/delivery/types';
import { ReportPopover } from '../lazy-parts';

/** The way from a failed or unconfirmed insertion to what was recognised and tried. */
export function ReportLink({ report, outcome }: { report: InsertReport; outcome: string }) {
  const [isOpen, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={trigger}
        type="button"
        className="link quiet"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
      >
        {i18n.t('report.open')}
      </button>
      {isOpen && (
        <ReportPopover
          triggerRef={trigger}
          onClose={() => setOpen(false)}
          report={report}
          outcome={outcome}
        />
      )}
    </>
  );
}
