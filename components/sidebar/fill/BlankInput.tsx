import { Button } from 'react-aria-components/Button';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Header } from 'react-aria-components/Header';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { i18n } from '#i18n';
import type { SlotField } from '@/lib/pattern';
import type { BoundBlank } from './bind-blank';

interface BlankInputProps extends BoundBlank {
  field: SlotField;
  /** Shown as the example while nothing is typed. */
  placeholder: string;
  label?: string;
  labelledBy?: string;
}

/** One blank: free text, with its choices and what was typed before offered where there are some. */
export function BlankInput(props: BlankInputProps) {
  const { field, placeholder, value, recalled, onChange, label, labelledBy } = props;
  const choices = field.choices && field.choices.length > 1 ? field.choices : [];
  const earlier = recalled.filter((text) => !choices.includes(text));
  if (choices.length + earlier.length > 0)
    return <OfferingInput {...props} choices={choices} earlier={earlier} />;
  const name =
    labelledBy === undefined ? { 'aria-label': label } : { 'aria-labelledby': labelledBy };
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

interface OfferingInputProps extends BlankInputProps {
  choices: readonly string[];
  earlier: readonly string[];
}

function OfferingInput(props: OfferingInputProps) {
  const { field, placeholder, value, onChange, label, labelledBy, choices, earlier } = props;
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
      // Everything stays on offer, whatever is typed.
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
          <Offers title={i18n.t('fill.given')} texts={choices} />
          <Offers title={i18n.t('fill.earlier')} texts={earlier} />
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

function Offers({ title, texts }: { title: string; texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <ListBoxSection>
      <Header className="menu-header">{title}</Header>
      {texts.map((text) => (
        <ListBoxItem key={text} id={text} textValue={text} className="menu-item">
          {text}
        </ListBoxItem>
      ))}
    </ListBoxSection>
  );
}
