import { type RefObject, useLayoutEffect, useState } from 'react';

/** How many chips fit on the first line of `line`, its other buttons taken into account; measured when anything in it or its width changes. */
export function useFittingCount(line: RefObject<HTMLElement | null>): number {
  const [fitting, setFitting] = useState(Number.POSITIVE_INFINITY);

  // Measured before it is painted, after every drawing, since each may have changed the chips; a count that stays draws nothing.
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- see above
  useLayoutEffect(() => {
    // oxlint-disable-next-line react/set-state-in-effect -- only what is laid out can be measured
    if (line.current) setFitting(countFitting(line.current));
  });
  useLayoutEffect(() => {
    const box = line.current;
    if (!box) return undefined;
    const observer = new ResizeObserver(() => setFitting(countFitting(box)));
    observer.observe(box);
    return () => observer.disconnect();
  }, [line]);
  return fitting;
}

function countFitting(box: HTMLElement): number {
  const { columnGap, paddingLeft, paddingRight } = getComputedStyle(box);
  const gap = Number.parseFloat(columnGap);
  const padding = Number.parseFloat(paddingLeft) + Number.parseFloat(paddingRight);
  const buttons = [...box.querySelectorAll<HTMLElement>(':scope > button')];
  // Rounded up: `offsetWidth` would round half of them down, and the line would break after all.
  const widthOf = (button: HTMLElement) => Math.ceil(button.getBoundingClientRect().width) + gap;
  let room = box.clientWidth - padding + gap;
  for (const button of buttons) if (!isChip(button)) room -= widthOf(button);
  const chips = buttons.filter(isChip);
  const at = chips.findIndex((chip) => {
    room -= widthOf(chip);
    return room < 0;
  });
  return at < 0 ? chips.length : at;
}

function isChip(button: HTMLElement): boolean {
  return button.dataset['chip'] !== undefined;
}
