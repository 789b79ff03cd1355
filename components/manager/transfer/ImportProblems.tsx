import { i18n } from '#i18n';
import type { ImportSummary } from '@/lib/importing/types';
import { problemWords } from './words';

/** The most problems that are listed. */
const MOST_LISTED = 50;

/** What of a file can't be read, and what to look at, each with its place. */
export function ImportProblems({
  summary: { problems, problemCount },
}: {
  summary: ImportSummary;
}) {
  if (problemCount === 0) return null;
  const listed = problems.slice(0, MOST_LISTED);
  return (
    <>
      <h3>{i18n.t('transfer.problems')}</h3>
      <ul className="transfer-problems">
        {listed.map((problem, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- problems have no identity but their place
          <li key={at}>{problemOf(problem)}</li>
        ))}
      </ul>
      {problemCount > listed.length && (
        <p>{i18n.t('transfer.moreProblems', [problemCount - listed.length])}</p>
      )}
    </>
  );
}

function problemOf({
  line,
  entry,
  reason,
  detail = '',
}: ImportSummary['problems'][number]): string {
  const place =
    line !== undefined
      ? [i18n.t('transfer.line', [line])]
      : entry !== undefined
        ? [i18n.t('transfer.entry', [entry])]
        : [];
  return [...place, i18n.t(problemWords[reason], [detail])].join(' · ');
}
