import { useId } from 'react';
import { i18n } from '#i18n';
import type { Field, FillValues, SlotField } from '@/lib/pattern';
import { BlankInput } from './BlankInput';
import { type BlankPlace, valueAt, withValue } from './fill-values';
import { GroupItems } from './GroupItems';

interface FillFieldsProps {
  fields: readonly Field[];
  values: FillValues;
  onChange: (values: FillValues) => void;
}

/** One field per blank in reading order; groups as rows of items. */
export function FillFields({ fields, values, onChange }: FillFieldsProps) {
  if (fields.length === 0) return <p className="fill-none">{i18n.t('fill.noBlanks')}</p>;
  const bind = (place: BlankPlace) => ({
    value: valueAt(values, place),
    onChange: (text: string) => onChange(withValue(values, place, text)),
  });
  return (
    <div className="fill-fields">
      {fields.map((field) =>
        field.kind === 'slot' ? (
          <OuterBlank key={`slot-${field.name}`} field={field} {...bind({ name: field.name })} />
        ) : (
          <GroupItems
            key={`group-${field.group}`}
            field={field}
            values={values}
            onChange={onChange}
            bind={bind}
          />
        ),
      )}
    </div>
  );
}

interface OuterBlankProps {
  field: SlotField;
  value: string;
  onChange: (text: string) => void;
}

function OuterBlank({ field, value, onChange }: OuterBlankProps) {
  const id = useId();
  return (
    <div className="fill-slot">
      <span id={id}>{field.name}</span>
      <BlankInput
        field={field}
        labelledBy={id}
        placeholder={field.default ?? ''}
        value={value}
        onChange={onChange}
      />
    </div>
  );
}
