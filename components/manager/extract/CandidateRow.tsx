import './CandidateRow.css';
import { memo, type Ref, useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import { bodyOf } from '@/lib/entry';
import { BodyText } from '../BodyText';
import { useManagerStore } from '../manager-context';
import { headingOf } from '../store/candidates';
import type { ExtractState, ListedCandidate } from '../store/state';
import { qualityWords, reasonWords } from '../words';
import { CandidateField } from './CandidateField';

interface CandidateRowProps {
  ref: Ref<HTMLLIElement>;
  listed: ListedCandidate;
  /** The text as it was edited; null when it is as it was found. */
  text: string | null;
  isTicked: boolean;
  isSaved: boolean;
  editing: ExtractState['editing'];
  /** Place among the candidates of its kind, from 0, and how many there are. */
  index: number;
  count: number;
  /** Offset in the scroller, px. */
  start: number;
}

/** One candidate: tick, text and labels at the left, its source beside it. */
export const CandidateRow = memo(function CandidateRow(props: CandidateRowProps) {
  const { ref, listed, isTicked, isSaved, editing, index, count, start } = props;
  const { extracting } = useManagerStore();
  const { candidate } = listed;
  const text = props.text ?? bodyOf(candidate);
  const textId = `candidate-${listed.id}`;
  const editButton = useRef<HTMLButtonElement>(null);
  const isEdited = useRef(false);
  useEffect(() => {
    // The field is gone; who wrote in it goes on from its row.
    if (isEdited.current && !editing && document.activeElement === document.body)
      editButton.current?.focus();
    isEdited.current = editing !== null;
  }, [editing]);
  return (
    <li
      ref={ref}
      className={isSaved ? 'candidate saved' : 'candidate'}
      data-index={index}
      aria-posinset={index + 1}
      aria-setsize={count}
      style={{ transform: `translateY(${start}px)` }}
    >
      <input
        type="checkbox"
        aria-labelledby={textId}
        checked={isTicked || isSaved}
        disabled={isSaved}
        onChange={(event) => extracting.setTicked([listed.id], event.currentTarget.checked)}
      />
      <div className="candidate-main">
        {editing ? (
          <CandidateField editing={editing} kind={candidate.kind} labelledBy={textId} />
        ) : (
          <>
            {candidate.title !== undefined && <strong>{candidate.title}</strong>}
            <p id={textId} className="candidate-text">
              <BodyText kind={candidate.kind} body={text} />
            </p>
            <CandidateLabels listed={listed} isSaved={isSaved} isEdited={props.text !== null} />
            {!isSaved && (
              <button
                ref={editButton}
                type="button"
                className="button small plain candidate-edit"
                aria-label={i18n.t('manager.editNamed', [beginOf(text)])}
                onClick={() => extracting.editing.open(listed.id)}
              >
                {i18n.t('manager.edit')}
              </button>
            )}
          </>
        )}
      </div>
      <CandidateSource listed={listed} />
    </li>
  );
});

interface CandidateLabelsProps {
  listed: ListedCandidate;
  isSaved: boolean;
  isEdited: boolean;
}

function CandidateLabels({ listed, isSaved, isEdited }: CandidateLabelsProps) {
  const { candidate } = listed;
  const labels = [candidate.function, ...candidate.themes, ...candidate.forms].join(' · ');
  const reasons = candidate.reasons.map((reason) => i18n.t(reasonWords[reason])).join('、');
  const twin = twinWords(listed);
  return (
    <div className="candidate-meta">
      {isSaved && <span className="candidate-saved">{i18n.t('manager.isSaved')}</span>}
      {!isSaved && twin !== null && <span className="candidate-twin">{twin}</span>}
      {isEdited && <span>{i18n.t('manager.isEdited')}</span>}
      <span>{labels}</span>
      <span className="candidate-quality">
        {i18n.t(qualityWords[candidate.quality])}
        {reasons === '' ? '' : `：${reasons}`}
      </span>
    </div>
  );
}

function CandidateSource({ listed }: { listed: ListedCandidate }) {
  const { quote } = listed.candidate.source;
  return (
    <div className="candidate-source">
      <div>{[listed.sourceName, ...headingOf(listed)].join(' › ')}</div>
      {quote !== '' && <blockquote>{quote}</blockquote>}
    </div>
  );
}

function twinWords({ twin, twinText }: ListedCandidate): string | null {
  if (!twin) return null;
  const isInLibrary = twin.where === 'library';
  if (twin.isExact || twinText === null)
    return i18n.t(isInLibrary ? 'manager.twinExact' : 'manager.twinBatchExact');
  return i18n.t(isInLibrary ? 'manager.twinNear' : 'manager.twinBatchNear', [beginOf(twinText)]);
}

/** Enough of a text to know it by. */
function beginOf(text: string): string {
  return text.length > 16 ? `${text.slice(0, 16)}…` : text;
}
