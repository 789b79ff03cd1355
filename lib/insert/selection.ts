/** The two ends of a selection; the anchor is where it began. */
export interface Ends {
  anchorNode: Node;
  anchorOffset: number;
  focusNode: Node;
  focusOffset: number;
}

/** Where a selection stood: the nodes themselves, and a range that follows the document's changes. */
export interface SavedSelection extends Ends {
  /** Follows replaced nodes, but forgets the direction and is thrown off by text nodes that are rewritten in place. */
  range: Range;
}

interface MaySelect extends ShadowRoot {
  /** Chromium: the selection inside this shadow tree, which `document.getSelection()` hides. */
  getSelection?(): Selection | null;
}

/** The selection of the tree that the node is in, be it a document or a shadow root. */
export function selectionAround(node: Node): Selection | null {
  const root = node.getRootNode();
  if (root instanceof ShadowRoot) {
    const inner = (root as MaySelect).getSelection?.();
    if (inner) return inner;
  }
  return node.ownerDocument?.getSelection() ?? null;
}

/** The selection inside an editing host as it is now; null when it stands elsewhere. */
export function saveSelection(host: HTMLElement): SavedSelection | null {
  const selection = selectionAround(host);
  if (!selection || selection.rangeCount === 0) return null;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  if (!anchorNode || !focusNode || !host.contains(anchorNode) || !host.contains(focusNode))
    return null;
  return {
    anchorNode,
    anchorOffset,
    focusNode,
    focusOffset,
    range: selection.getRangeAt(0).cloneRange(),
  };
}

/** Selects between two ends; false when it stood there already. */
export function restoreSelection(host: HTMLElement, ends: Ends): boolean {
  const selection = selectionAround(host);
  if (!selection) return false;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = ends;
  if (
    selection.anchorNode === anchorNode &&
    selection.anchorOffset === anchorOffset &&
    selection.focusNode === focusNode &&
    selection.focusOffset === focusOffset
  )
    return false;
  selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
  return true;
}

/** Where a saved selection may stand now: at its nodes as they were, then where the document's changes moved it. */
export function possibleEnds(host: HTMLElement, saved: SavedSelection): Ends[] {
  const { startContainer, startOffset, endContainer, endOffset } = saved.range;
  const followed = {
    anchorNode: startContainer,
    anchorOffset: startOffset,
    focusNode: endContainer,
    focusOffset: endOffset,
  };
  return [saved, followed].filter(
    ({ anchorNode, anchorOffset, focusNode, focusOffset }) =>
      standsIn(host, anchorNode, anchorOffset) && standsIn(host, focusNode, focusOffset),
  );
}

/** The range between two ends, whichever comes first. */
export function rangeOf({ anchorNode, anchorOffset, focusNode, focusOffset }: Ends): Range {
  const range = anchorNode.ownerDocument?.createRange() ?? new Range();
  range.setStart(anchorNode, anchorOffset);
  range.setEnd(anchorNode, anchorOffset);
  if (range.comparePoint(focusNode, focusOffset) < 0) range.setStart(focusNode, focusOffset);
  else range.setEnd(focusNode, focusOffset);
  return range;
}

/** The outermost editable that the selection of an editor stands in; null when it stands elsewhere. */
export function editingHostAround(root: HTMLElement): HTMLElement | null {
  const node = selectionAround(root)?.anchorNode;
  const holder = node instanceof HTMLElement ? node : node?.parentElement;
  if (!holder?.isContentEditable || !root.contains(holder)) return null;
  let host = holder;
  while (host.parentElement?.isContentEditable) host = host.parentElement;
  return host;
}

function standsIn(host: HTMLElement, node: Node, offset: number): boolean {
  const length = node instanceof CharacterData ? node.length : node.childNodes.length;
  return host.contains(node) && offset <= length;
}
