import { Button } from 'react-aria-components/Button';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { i18n } from '#i18n';
import type { SlotField } from '@/lib/pattern';

interface BlankInputProps {
  field: SlotField;
  /** Shown as the example while nothing is typed. */
  placeholder: string;
  value: string;
  onChange: (text: string) => void;
  label?: string;
  labelledBy?: string;
}

/** One blank: free text, with its choices offered where it has some. */
export function BlankInput(props: BlankInputProps) {
  const { field, placeholder, value, onChange, label, labelledBy } = props;
  const name =
    labelledBy === undefined ? { 'aria-label': label } : { 'aria-labelledby': labelledBy };
  if (field.choices && field.choices.length > 1)
    return <ChoiceInput {...props} choices={field.choices} />;
  return (
    <input
      {...name}
      className="fill-input"
      data-blank={field.name}
      value={value}
      placeholder={placeholder}
      onChange={(event) => onChange(event.currentTarget.value)}
      autoComplete="off"
      spellCheck={false}
    />
  );
}

function ChoiceInput(props: BlankInputProps & { choices: readonly string[] }) {
  const { field, placeholder, value, onChange, label, labelledBy, choices } = props;
  return (
    <ComboBox
      className="fill-choice"
      {...(labelledBy === undefined
        ? { 'aria-label': label ?? field.name }
        : { 'aria-labelledby': labelledBy })}
      allowsCustomValue
      menuTrigger="manual"
      inputValue={value}
      onInputChange={onChange}
      // Every choice stays on offer, whatever is typed.
      defaultFilter={() => true}
    >
      <Input
        className="fill-input"
        data-blank={field.name}
        placeholder={placeholder}
        spellCheck={false}
      />
      <Button className="fill-choice-open" aria-label={i18n.t('fill.choices', [field.name])}>
        <span aria-hidden="true">▾</span>
      </Button>
      <Popover className="sheet" offset={4} containerPadding={8}>
        <ListBox className="menu">
          {choices.map((choice) => (
            <ListBoxItem key={choice} id={choice} textValue={choice} className="menu-item">
              {choice}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
