import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** How many chips fit on the first line of `line`, its other buttons taken into account; measured when anything in it or its width changes. */
export function useFittingCount(line: RefObject<HTMLElement | null>): number {
  const [fitting, setFitting] = useState(Number.POSITIVE_INFINITY);
  const widths = useRef(new Map<string, number>());

  // Counted before it is painted, after every drawing, since each may have changed the chips; a count that stays draws nothing.
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- see above
  useLayoutEffect(() => {
    // oxlint-disable-next-line react/set-state-in-effect -- only what is laid out can be measured
    if (line.current) setFitting(countFitting(line.current, widths.current));
  });
  useLayoutEffect(() => {
    const box = line.current;
    if (!box) return undefined;
    const observer = new ResizeObserver(() => {
      widths.current.clear();
      setFitting(countFitting(box, widths.current));
    });
    observer.observe(box);
    return () => observer.disconnect();
  }, [line]);
  return fitting;
}

/**
 * Each measurement makes the browser lay the whole sidebar out, at every key: so `widths` keeps what was measured, by the words of
 * a button with its digits alike, as they are equally wide. The room and the gap are kept under names that no button has.
 */
function countFitting(box: HTMLElement, widths: Map<string, number>): number {
  const keep = (name: string, measure: () => number): number => {
    const width = widths.get(name) ?? measure();
    widths.set(name, width);
    return width;
  };
  const gap = keep('\n gap', () => Number.parseFloat(getComputedStyle(box).columnGap));
  const inner = keep('\n room', () => {
    const { paddingLeft, paddingRight } = getComputedStyle(box);
    return box.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
  });
  const buttons = [...box.querySelectorAll<HTMLElement>(':scope > button')];
  const widthOf = (button: HTMLElement) => {
    const words = `${button.className} ${button.textContent.replaceAll(/\d/g, '0')}`;
    // Rounded up: `offsetWidth` would round half of them down, and the line would break after all.
    return keep(words, () => Math.ceil(button.getBoundingClientRect().width)) + gap;
  };
  let room = inner + gap;
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
