import { i18n } from '#i18n';
import { type EntryKind, KINDS } from '@/lib/entry';
import { kindWords } from '../words';

interface KindChoiceProps {
  kind: EntryKind;
  onChange: (kind: EntryKind) => void;
}

/** A phrase, a pattern or an outline. */
export function KindChoice({ kind, onChange }: KindChoiceProps) {
  return (
    <fieldset className="kind-choice">
      <legend>{i18n.t('form.kind')}</legend>
      {KINDS.map((choice) => (
        <label key={choice}>
          <input
            type="radio"
            name="kind"
            checked={choice === kind}
            onChange={() => onChange(choice)}
          />
          <span>{i18n.t(kindWords[choice])}</span>
        </label>
      ))}
    </fieldset>
  );
}
