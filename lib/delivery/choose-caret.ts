import type { FrameReport } from './bridge-frames';

/** The frame that an insertion goes to, the frame of another origin that stands in the way, or nothing. */
export type Choice =
  | { kind: 'caret'; frame: FrameReport & { caret: NonNullable<FrameReport['caret']> } }
  | { kind: 'foreign'; origin: string }
  | { kind: 'none' };

type WithCaret = Extract<Choice, { kind: 'caret' }>['frame'];

/**
 * Chooses among a tab's frames. The editable that the keyboard is in comes first; then a frame of another origin that has the
 * focus and could not be entered; then the caret seen last.
 */
export function chooseCaret(frames: readonly FrameReport[]): Choice {
  const carets = frames.filter((frame): frame is WithCaret => frame.caret !== null);
  const foreign = newest(frames.flatMap((frame) => frame.foreign ?? []));

  const focused =
    newestFrame(carets.filter(({ caret }) => caret.focused === 'yes')) ??
    // A parent of another origin hides the chain, but the focus is known to be in a frame of that origin.
    newestFrame(
      carets.filter(
        (frame) => frame.caret.focused === 'unknown' && foreign && isOf(frame, foreign),
      ),
    );
  if (focused) return { kind: 'caret', frame: focused };
  if (foreign && !frames.some((frame) => isOf(frame, foreign)))
    return { kind: 'foreign', origin: foreign.origin };
  const last = newestFrame(carets);
  return last ? { kind: 'caret', frame: last } : { kind: 'none' };
}

function isOf(frame: FrameReport, { origin, opaque }: Pick<FrameReport, 'origin' | 'opaque'>) {
  return frame.origin === origin && frame.opaque === opaque;
}

function newest<T extends { at: number }>(items: readonly T[]): T | undefined {
  return items.reduce<T | undefined>(
    (best, item) => (best && best.at >= item.at ? best : item),
    undefined,
  );
}

function newestFrame(frames: readonly WithCaret[]): WithCaret | undefined {
  return newest(frames.map((frame) => ({ at: frame.caret.at, frame })))?.frame;
}
