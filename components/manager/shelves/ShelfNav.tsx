import './Shelves.css';
import { i18n } from '#i18n';
import { folderLabel, foldersAbove } from '@/lib/entry';
import { useRef, useState } from 'react';
import { PopoverButton } from '../../shared/PopoverButton';
import { useManagerState, useManagerStore, useShelvingState } from '../manager-context';
import { FolderMark } from '../office/lazy-office-parts';
import type { Shelf } from '../store/state';
import { NewFolderSheet } from './NewFolderSheet';
import { ShelfSheet } from './ShelfSheet';

/** The folders and tags of the own entries, each with how many it holds, and what can be done with it. */
export function ShelfNav() {
  const shelves = useManagerState('shelves');
  const listed = useShelvingState('folders') ?? [];
  const all = new Set([...listed, ...(shelves?.folders.keys() ?? [])].flatMap(foldersAbove));
  const folders = [...all].toSorted((one, other) => one.localeCompare(other, 'zh'));
  const tags = [...(shelves?.tags ?? [])].toSorted(([, one], [, other]) => other - one);
  return (
    <>
      <details className="label-nav" open>
        <summary>{i18n.t('shelves.folders')}</summary>
        <ul aria-label={i18n.t('shelves.folders')}>
          {folders.map((path) => (
            <ShelfItem
              key={path}
              shelf={{ kind: 'folder', path }}
              name={folderLabel(path)}
              depth={foldersAbove(path).length - 1}
              count={shelves?.folders.get(path) ?? 0}
            />
          ))}
        </ul>
        <PopoverButton className="link shelf-new" Popover={NewFolderSheet}>
          {i18n.t('shelves.newFolder')}
        </PopoverButton>
      </details>
      {tags.length > 0 && (
        <details className="label-nav">
          <summary>{i18n.t('shelves.tags')}</summary>
          <ul aria-label={i18n.t('shelves.tags')}>
            {tags.map(([tag, count]) => (
              <ShelfItem key={tag} shelf={{ kind: 'tag', tag }} name={tag} count={count} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

interface ShelfItemProps {
  shelf: Shelf;
  name: string;
  /** How many folders it lies in. */
  depth?: number;
  count: number;
}

function ShelfItem({ shelf, name, depth = 0, count }: ShelfItemProps) {
  const { browsing } = useManagerStore();
  const chosen = useManagerState('shelf');
  const isChosen = JSON.stringify(chosen) === JSON.stringify(shelf);
  return (
    <li className="shelf-item" style={{ paddingInlineStart: `${depth * 0.75}rem` }}>
      <button
        type="button"
        aria-pressed={isChosen}
        title={shelf.kind === 'folder' ? shelf.path : undefined}
        onClick={() => browsing.narrow(isChosen ? null : shelf)}
      >
        <span className="shelf-name">{name}</span>
        {shelf.kind === 'folder' && <FolderMark path={shelf.path} />}
        <i>{count}</i>
      </button>
      <ShelfButton shelf={shelf} name={name} />
    </li>
  );
}

function ShelfButton({ shelf, name }: Pick<ShelfItemProps, 'shelf' | 'name'>) {
  const [isOpen, setOpen] = useState(false);
  const triggerRef = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={triggerRef}
        type="button"
        className="shelf-more"
        aria-label={i18n.t('shelves.manage', [name])}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
      >
        ⋯
      </button>
      {isOpen && (
        <ShelfSheet triggerRef={triggerRef} onClose={() => setOpen(false)} shelf={shelf} />
      )}
    </>
  );
}
