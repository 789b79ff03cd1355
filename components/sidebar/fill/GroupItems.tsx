import { Accessibility, defaultPreset, PointerSensor } from '@dnd-kit/dom';
import { isSortable } from '@dnd-kit/react/sortable';
import { DragDropProvider } from '@dnd-kit/react';
import { useLayoutEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { type FillValues, type GroupField, ordinalsOf } from '@/lib/pattern';
import type { BindBlank } from './bind-blank';
import { withItemAdded, withItemMoved, withItemRemoved } from './fill-values';
import { GroupHints } from './GroupHints';
import { GroupItem } from './GroupItem';
import { useItemKeys } from './use-item-keys';

interface GroupItemsProps {
  field: GroupField;
  /** How many of its blanks are drawn, counted through the items. */
  blanks: number;
  values: FillValues;
  /** What each item says as a whole; see `ParsedBody.members`. */
  members: string[];
  onChange: (values: FillValues) => void;
  /** Draws this number of blanks more. */
  onMore: (count: number) => void;
  bind: BindBlank;
}

/** The blank to have the keyboard once it is in the document: which item, and which of its blanks. */
interface AwaitedBlank {
  item: number;
  blank: number;
}

/** A group's items, each with its ordinal and its blanks; they can be added, removed, and moved by pointer or Alt+↑↓. */
export function GroupItems(props: GroupItemsProps) {
  const { field, blanks, values, members, onMore, bind } = props;
  const items = values.groups[field.group] ?? [];
  const { list, keys, movedTo, ...acts } = useItemActs(props);
  const ordinals = ordinalsOf(field, items.length);
  const perItem = Math.max(1, field.fields.length);
  const drawn = Math.ceil(blanks / perItem);
  const add = () => {
    // The new item is drawn, however many blanks are.
    if (drawn === items.length) onMore(perItem);
    acts.add();
  };
  return (
    <div className="fill-group">
      <DragDropProvider
        sensors={[PointerSensor]}
        plugins={PLUGINS}
        onDragEnd={({ operation: { source }, canceled }) => {
          if (!canceled && isSortable(source)) acts.move(source.initialIndex, source.index);
        }}
      >
        <div ref={list}>
          {items.slice(0, drawn).map((_, item) => (
            <GroupItem
              key={keys.of(item)}
              sortableId={`${field.group}-${keys.of(item)}`}
              field={field}
              item={item}
              count={items.length}
              blanks={blanks - item * perItem}
              ordinal={ordinals[item]}
              bind={bind}
              onMove={(to, blank) => acts.move(item, to, blank)}
              onRemove={() => acts.remove(item)}
            />
          ))}
        </div>
      </DragDropProvider>
      <div className="fill-group-foot">
        {items.length < field.max && (
          <button type="button" className="link" onClick={add}>
            {i18n.t('fill.add')}
          </button>
        )}
        <GroupHints members={members} />
      </div>
      <div className="visually-hidden" aria-live="polite">
        {movedTo !== null && i18n.t('fill.movedTo', [movedTo + 1])}
      </div>
    </div>
  );
}

/** Adds, removes and moves items, with the keyboard in the blank that one expects afterwards. */
function useItemActs({ field, values, onChange }: GroupItemsProps) {
  const list = useRef<HTMLDivElement>(null);
  const awaited = useRef<AwaitedBlank | null>(null);
  const length = values.groups[field.group]?.length ?? 0;
  const keys = useItemKeys(length);
  const [movedTo, setMovedTo] = useState<number | null>(null);

  useLayoutEffect(() => {
    if (awaited.current === null) return;
    const { item, blank } = awaited.current;
    list.current?.children[item]?.querySelectorAll('input')[blank]?.focus();
    awaited.current = null;
  });

  return {
    list,
    keys,
    /** Where the item that was moved last stands now. */
    movedTo,
    /** Moves an item; `blank` is the one of its blanks that has the keyboard, none when it was dragged. */
    move(from: number, to: number, blank?: number) {
      if (blank !== undefined) awaited.current = { item: to, blank };
      if (to < 0 || to >= length || from === to) return;
      keys.move(from, to);
      setMovedTo(to);
      onChange(withItemMoved(values, field.group, from, to));
    },
    remove(item: number) {
      awaited.current = { item: Math.max(0, item - 1), blank: 0 };
      keys.remove(item);
      onChange(withItemRemoved(values, field, item));
    },
    add() {
      awaited.current = { item: length, blank: 0 };
      onChange(withItemAdded(values, field));
    },
  };
}

// The library's own accessibility plugin speaks English to screen readers; Alt+↑↓ and the words above stand in for it.
const PLUGINS = defaultPreset.plugins.filter((plugin) => plugin !== Accessibility);
