import { useId } from 'react';
import { i18n } from '#i18n';
import type { Field, FillValues, SlotField } from '@/lib/pattern';
import type { BindBlank, BoundBlank } from './bind-blank';
import { BlankInput } from './BlankInput';
import { valueAt, withValue } from './fill-values';
import { GroupItems } from './GroupItems';

interface FillFieldsProps {
  fields: readonly Field[];
  values: FillValues;
  /** What each group's members say; see `ParsedBody.members`. */
  members: string[][];
  /** Texts inserted before, by slot name. */
  recalled: Record<string, string[]>;
  onChange: (values: FillValues) => void;
}

/** One field per blank in reading order; groups as rows of items. */
export function FillFields({ fields, values, members, recalled, onChange }: FillFieldsProps) {
  if (fields.length === 0) return <p className="fill-none">{i18n.t('fill.noBlanks')}</p>;
  const bind: BindBlank = (place) => ({
    value: valueAt(values, place),
    recalled: Object.hasOwn(recalled, place.name) ? (recalled[place.name] ?? []) : [],
    onChange: (text) => onChange(withValue(values, place, text)),
  });
  return (
    <div className="fill-fields">
      {fields.map((field) =>
        field.kind === 'slot' ? (
          <OuterBlank key={`slot-${field.name}`} field={field} bound={bind({ name: field.name })} />
        ) : (
          <GroupItems
            key={`group-${field.group}`}
            field={field}
            values={values}
            members={members[field.group] ?? []}
            onChange={onChange}
            bind={bind}
          />
        ),
      )}
    </div>
  );
}

function OuterBlank({ field, bound }: { field: SlotField; bound: BoundBlank }) {
  const id = useId();
  return (
    <div className="fill-slot">
      <span id={id}>{field.name}</span>
      <BlankInput field={field} labelledBy={id} placeholder={field.default ?? ''} {...bound} />
    </div>
  );
}
