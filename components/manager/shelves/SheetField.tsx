interface SheetFieldProps {
  label: string;
  hint: string;
  value: string;
  onChange: (value: string) => void;
}

/** The line of text for which a dialog is opened: it has the keyboard at once. */
export function SheetField({ label, hint, value, onChange }: SheetFieldProps) {
  return (
    <label className="field">
      <span>
        {label} <i>{hint}</i>
      </span>
      <input
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog was opened to write in it
        autoFocus
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </label>
  );
}
