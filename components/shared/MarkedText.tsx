import type { Segment } from './highlight';

/** A text with its matches marked. */
export function MarkedText({ segments }: { segments: readonly Segment[] }) {
  return segments.map(({ text, isMarked }, at) =>
    // oxlint-disable-next-line react/no-array-index-key -- segments have no identity but their place
    isMarked ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
  );
}
