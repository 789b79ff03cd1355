import { useSortable } from '@dnd-kit/react/sortable';
import type { KeyboardEvent } from 'react';
import { i18n } from '#i18n';
import { defaultFor, type GroupField, type SlotField } from '@/lib/pattern';
import { CloseIcon, GripIcon } from '../../shared/icons';
import type { BindBlank } from './bind-blank';
import { BlankInput } from './BlankInput';

interface GroupItemProps {
  /** Unique among everything that can be dragged in the panel. */
  sortableId: string;
  field: GroupField;
  item: number;
  count: number;
  /** How many of its blanks are drawn; all of them where it has no more. */
  blanks: number;
  ordinal: string | undefined;
  bind: BindBlank;
  /** Moves the item to another place; `blank` is the one of its blanks that has the keyboard. */
  onMove: (to: number, blank: number) => void;
  onRemove: () => void;
}

/** One item of a group: its ordinal, by which it is dragged, its blanks, and the button that removes it. */
export function GroupItem(props: GroupItemProps) {
  const { sortableId, field, item, count, blanks, bind, onMove, onRemove } = props;
  const { ref, handleRef, isDragging } = useSortable({
    id: sortableId,
    index: item,
    group: field.group,
    disabled: count < 2,
  });
  const ordinal = props.ordinal ?? `${item + 1}`;

  return (
    <div
      ref={ref}
      className={isDragging ? 'fill-item dragged' : 'fill-item'}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset is no grid item that can be dragged
      role="group"
      aria-label={ordinal}
      onKeyDownCapture={(event) => moveByKey(event, item, onMove)}
    >
      <span
        ref={handleRef}
        className={props.ordinal === undefined ? 'fill-number' : 'fill-ordinal'}
        title={count < 2 ? undefined : i18n.t('fill.moveHint')}
      >
        {count > 1 && <GripIcon />}
        {ordinal}
      </span>
      <div className="fill-item-blanks">
        {field.fields.slice(0, blanks).map((slot) => (
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
        disabled={count <= field.min}
        onClick={onRemove}
      >
        <CloseIcon />
      </button>
    </div>
  );
}

/** Alt+↑ and Alt+↓ move the item. */
function moveByKey(
  event: KeyboardEvent<HTMLElement>,
  item: number,
  onMove: GroupItemProps['onMove'],
) {
  const isMove = event.key === 'ArrowUp' || event.key === 'ArrowDown';
  if (!isMove || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  // Before a blank with choices, which would open its list.
  event.preventDefault();
  event.stopPropagation();
  const blanks = [...event.currentTarget.querySelectorAll('input')];
  const blank = blanks.findIndex((input) => input === document.activeElement);
  onMove(event.key === 'ArrowUp' ? item - 1 : item + 1, Math.max(0, blank));
}

/** The blank's name, with what is inserted when nothing is typed. */
function exampleOf(slot: SlotField, item: number): string {
  const example = defaultFor(slot, item);
  return example === undefined ? slot.name : `${slot.name}：${example}`;
}
