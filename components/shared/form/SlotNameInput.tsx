import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { isComposing } from '../is-composing';

interface SlotNameInputProps {
  /** The words that become the slot. */
  words: string;
  onName: (name: string) => void;
  onCancel: () => void;
}

/** Asks for a slot's name where it is made; the words themselves are offered. */
export function SlotNameInput({ words, onName, onCancel }: SlotNameInputProps) {
  const [name, setName] = useState(words);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === 'Enter') onName(name);
    else if (event.key === 'Escape') onCancel();
    else return;
    // Neither the form's own Enter nor its Esc.
    event.preventDefault();
  };
  return (
    <div className="body-tools">
      <label className="slot-name">
        <span>{i18n.t('form.slotName', [words])}</span>
        <input
          ref={field}
          value={name}
          maxLength={20}
          onChange={(event) => setName(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      </label>
      <button type="button" className="button small go" onClick={() => onName(name)}>
        {i18n.t('form.makeSlot')}
      </button>
      <button type="button" className="button small" onClick={onCancel}>
        {i18n.t('form.cancelSlot')}
      </button>
    </div>
  );
}
