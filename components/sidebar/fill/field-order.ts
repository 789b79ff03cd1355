/** The blanks of a panel in reading order. */
function fieldsIn(panel: HTMLElement): HTMLInputElement[] {
  return [...panel.querySelectorAll<HTMLInputElement>('input[data-blank]')];
}

/** How many blanks a panel shows. */
export function fieldCount(panel: HTMLElement): number {
  return fieldsIn(panel).length;
}

/** True for the blank in which Enter inserts. */
export function isLastField(panel: HTMLElement, field: HTMLInputElement): boolean {
  return fieldsIn(panel).at(-1) === field;
}

/** Puts the keyboard into a blank, by its place or after the one that has it; without blanks, on the first button. */
export function focusField(panel: HTMLElement, place: number | 'next'): void {
  const fields = fieldsIn(panel);
  const now = fields.findIndex((field) => field === document.activeElement);
  const field = fields[place === 'next' ? now + 1 : place];
  const isOpening = place !== 'next';
  // On opening the list brings the whole panel into view, not just the field.
  (field ?? panel.querySelector<HTMLElement>('.fill-bar button'))?.focus({
    preventScroll: isOpening,
  });
  field?.select();
}
