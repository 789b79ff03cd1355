import { Fragment, useId } from 'react';
import { i18n } from '#i18n';
import type { FillValues, OutlinePart, SlotField } from '@/lib/pattern';
import type { BindBlank, BoundBlank } from './bind-blank';
import { BlankInput } from './BlankInput';
import type { DrawnField } from './blanks-within';
import { valueAt, withValue } from './fill-values';
import { GroupItems } from './GroupItems';

interface FillFieldsProps {
  fields: readonly DrawnField[];
  /** The parts of an outline in which the fields stand, in the same order; none for a pattern. */
  parts: readonly OutlinePart[];
  /** How many blanks are not drawn yet. */
  left: number;
  values: FillValues;
  /** What each group's members say; see `ParsedBody.members`. */
  members: string[][];
  /** Texts inserted before, by slot name. */
  recalled: Record<string, string[]>;
  onChange: (values: FillValues) => void;
  /** Draws this number of blanks more. */
  onMore: (count: number) => void;
}

/** A longer name may be cut off, in characters. */
const MOST_NAMED = 20;

/** How many blanks are drawn at first, and how many more at once. */
export const DRAWN_AT_ONCE = 100;

/** One field per blank in reading order; groups as rows of items. */
export function FillFields(props: FillFieldsProps) {
  const { fields, parts, left, values, members, recalled, onChange, onMore } = props;
  if (fields.length === 0) return <p className="fill-none">{i18n.t('fill.noBlanks')}</p>;
  const bind: BindBlank = (place) => ({
    value: valueAt(values, place),
    recalled: Object.hasOwn(recalled, place.name) ? (recalled[place.name] ?? []) : [],
    onChange: (text) => onChange(withValue(values, place, text)),
  });
  return (
    <div className="fill-fields">
      {fields.map(({ field, blanks }, at) => (
        <Fragment key={field.kind === 'slot' ? `slot-${field.name}` : `group-${field.group}`}>
          {parts[at] !== parts[at - 1] && <p className="fill-part">{parts[at]?.title}</p>}
          {field.kind === 'slot' ? (
            <OuterBlank field={field} bound={bind({ name: field.name })} />
          ) : (
            <GroupItems
              field={field}
              blanks={blanks}
              values={values}
              members={members[field.group] ?? []}
              onChange={onChange}
              onMore={onMore}
              bind={bind}
            />
          )}
        </Fragment>
      ))}
      {left > 0 && (
        <p className="fill-more">
          {i18n.t('fill.blanksLeft', [left])}
          <button type="button" className="link" onClick={() => onMore(DRAWN_AT_ONCE)}>
            {i18n.t('fill.moreBlanks', [Math.min(left, DRAWN_AT_ONCE)])}
          </button>
        </p>
      )}
    </div>
  );
}

function OuterBlank({ field, bound }: { field: SlotField; bound: BoundBlank }) {
  const id = useId();
  return (
    <div className="fill-slot">
      <bdi id={id} title={field.name.length > MOST_NAMED ? field.name : undefined}>
        {field.name}
      </bdi>
      <BlankInput field={field} labelledBy={id} placeholder={field.default ?? ''} {...bound} />
    </div>
  );
}
