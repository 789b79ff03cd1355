/** Where a selection stood: the nodes themselves where they live on, else a range that followed the document's changes. */
export interface SavedSelection {
  anchorNode: Node;
  anchorOffset: number;
  focusNode: Node;
  focusOffset: number;
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

/** Puts a saved selection back; false when it stood there already or its place is gone. */
export function restoreSelection(host: HTMLElement, saved: SavedSelection): boolean {
  const selection = selectionAround(host);
  if (!selection) return false;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = livingEnds(host, saved);
  if (!host.contains(anchorNode) || !host.contains(focusNode)) return false;
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

/** The outermost editable that the selection of an editor stands in; null when it stands elsewhere. */
export function editingHostAround(root: HTMLElement): HTMLElement | null {
  const node = selectionAround(root)?.anchorNode;
  const holder = node instanceof HTMLElement ? node : node?.parentElement;
  if (!holder?.isContentEditable || !root.contains(holder)) return null;
  let host = holder;
  while (host.parentElement?.isContentEditable) host = host.parentElement;
  return host;
}

function livingEnds(host: HTMLElement, saved: SavedSelection): Omit<SavedSelection, 'range'> {
  if (
    standsIn(host, saved.anchorNode, saved.anchorOffset) &&
    standsIn(host, saved.focusNode, saved.focusOffset)
  )
    return saved;
  const { startContainer, startOffset, endContainer, endOffset } = saved.range;
  return {
    anchorNode: startContainer,
    anchorOffset: startOffset,
    focusNode: endContainer,
    focusOffset: endOffset,
  };
}

function standsIn(host: HTMLElement, node: Node, offset: number): boolean {
  const length = node instanceof CharacterData ? node.length : node.childNodes.length;
  return host.contains(node) && offset <= length;
}
