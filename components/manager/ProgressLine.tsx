import './ProgressLine.css';
import { ProgressBar } from 'react-aria-components/ProgressBar';

interface ProgressLineProps {
  name: string;
  /** What is done at the moment. */
  words: string;
  /** How much of `most` is done; undefined where nobody knows. */
  value: number | undefined;
  most: number;
  cancelWords: string;
  onCancel: () => void;
}

/** How far a long task is, in words and as a bar, and the way to stop it. */
export function ProgressLine(props: ProgressLineProps) {
  const { name, words, value, most, cancelWords, onCancel } = props;
  return (
    <div className="reading">
      <ProgressBar
        className="progress"
        aria-label={name}
        isIndeterminate={value === undefined}
        value={value ?? 0}
        maxValue={most}
        valueLabel={words}
      >
        {({ percentage }) => (
          <>
            <span className="progress-words">{words}</span>
            <span className="progress-track">
              <span style={{ width: `${percentage ?? 0}%` }} />
            </span>
          </>
        )}
      </ProgressBar>
      <button type="button" className="button small" onClick={onCancel}>
        {cancelWords}
      </button>
    </div>
  );
}
