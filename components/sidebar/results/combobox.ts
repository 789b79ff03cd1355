import type { MouseEvent } from 'react';

// The pattern “combobox with list box” of the ARIA Authoring Practices: the field has the keyboard all the time, and names the
// chosen option. Keys, typing and scrolling are the store's and the list's own; these attributes only tie the two together.

/** Attributes of the field that drives the list of that id, whose option `chosen` is chosen; -1 for none. */
export function fieldAttributes(listId: string, chosen: number) {
  return {
    role: 'combobox',
    autoComplete: 'off',
    'aria-autocomplete': 'list',
    'aria-controls': listId,
    // The list is shown below the field for as long as the field is.
    'aria-expanded': true,
    'aria-activedescendant': chosen < 0 ? undefined : optionId(listId, chosen),
  } as const;
}

/** Attributes of the list itself. */
export function listAttributes(listId: string) {
  return { id: listId, role: 'listbox' } as const;
}

/** Attributes of the option at a place of the list, counted from 0 over all options, drawn or not. */
export function optionAttributes(
  listId: string,
  place: number,
  { isChosen, onChoose }: { isChosen: boolean; onChoose: () => void },
) {
  return {
    id: optionId(listId, place),
    role: 'option',
    'aria-selected': isChosen,
    // A click chooses, and leaves the keyboard in the field.
    onMouseDown: (event: MouseEvent) => event.preventDefault(),
    onClick: onChoose,
  } as const;
}

function optionId(listId: string, place: number): string {
  return `${listId}-${place}`;
}
