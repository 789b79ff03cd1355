interface TextInputProps {
  label: string;
  value: string;
  type?: 'password' | 'text';
  /** It has the keyboard when it appears. */
  isFirst?: boolean;
  onChange: (value: string) => void;
}

/** A line of text with its name before it; the browser does not remember it. */
export function TextInput({
  label,
  value,
  type = 'text',
  isFirst = false,
  onChange,
}: TextInputProps) {
  return (
    <label className="office-field">
      <span>{label}</span>
      <input
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it stands where the button was that opened it
        autoFocus={isFirst}
        type={type}
        value={value}
        autoComplete="off"
        spellCheck={false}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </label>
  );
}
