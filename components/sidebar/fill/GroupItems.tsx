import { useLayoutEffect, useRef } from 'react';
import { i18n } from '#i18n';
import {
  defaultFor,
  type FillValues,
  type GroupField,
  ordinalsOf,
  type SlotField,
} from '@/lib/pattern';
import { CloseIcon } from '../../shared/icons';
import { BlankInput } from './BlankInput';
import { type BlankPlace, withItemAdded, withItemRemoved } from './fill-values';

interface GroupItemsProps {
  field: GroupField;
  values: FillValues;
  onChange: (values: FillValues) => void;
  bind: (place: BlankPlace) => { value: string; onChange: (text: string) => void };
}

/** A group's items, each with its ordinal and its blanks. */
export function GroupItems({ field, values, onChange, bind }: GroupItemsProps) {
  const list = useRef<HTMLDivElement>(null);
  // The item to have the keyboard once it is in the document: the one just added, or the one before a removed one.
  const awaited = useRef<number | null>(null);
  const items = values.groups[field.group] ?? [];
  const ordinals = ordinalsOf(field, items.length);

  useLayoutEffect(() => {
    if (awaited.current === null) return;
    list.current?.children[awaited.current]?.querySelector('input')?.focus();
    awaited.current = null;
  });

  return (
    <div className="fill-group">
      <div ref={list}>
        {items.map((_, item) => {
          const ordinal = ordinals[item] ?? `${item + 1}`;
          return (
            // oxlint-disable-next-line react/no-array-index-key -- items have no identity but their place
            <div className="fill-item" key={item}>
              <span className={ordinals[item] === undefined ? 'fill-number' : undefined}>
                {ordinal}
              </span>
              <div className="fill-item-blanks">
                {field.fields.map((slot) => (
                  <BlankInput
                    key={slot.name}
                    field={slot}
                    label={`${ordinal} ${slot.name}`}
                    placeholder={exampleOf(slot, item)}
                    {...bind({ name: slot.name, group: field.group, item })}
                  />
                ))}
              </div>
              <button
                type="button"
                className="fill-remove"
                aria-label={i18n.t('fill.removeItem', [item + 1])}
                disabled={items.length <= field.min}
                onClick={() => {
                  awaited.current = Math.max(0, item - 1);
                  onChange(withItemRemoved(values, field, item));
                }}
              >
                <CloseIcon />
              </button>
            </div>
          );
        })}
      </div>
      {items.length < field.max && (
        <button
          type="button"
          className="link"
          onClick={() => {
            awaited.current = items.length;
            onChange(withItemAdded(values, field));
          }}
        >
          {i18n.t('fill.add')}
        </button>
      )}
    </div>
  );
}

/** The blank's name, with what is inserted when nothing is typed. */
function exampleOf(slot: SlotField, item: number): string {
  const example = defaultFor(slot, item);
  return example === undefined ? slot.name : `${slot.name}：${example}`;
}
