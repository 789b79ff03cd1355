/**
 * Runs in the page's own world, so it may use nothing from outside itself: inserts at the caret of the UEditor whose body
 * has the focus, with the events by which it keeps its own undo history. False when there is no such editor.
 */
export function insertInUeditor(text: string): boolean {
  interface Editor {
    body?: HTMLElement;
    document?: Document;
    fireEvent(name: string): unknown;
  }
  interface Host extends Window {
    UE?: { instants?: Record<string, Editor> };
  }
  let instances: Editor[];
  try {
    instances = Object.values((window.parent as Host).UE?.instants ?? {});
  } catch {
    return false;
  }
  const editor = instances.find((each) => each.body?.contains(document.activeElement));
  if (!editor?.document) return false;
  editor.fireEvent('saveScene');
  editor.document.execCommand('insertText', false, text);
  editor.fireEvent('contentchange');
  editor.fireEvent('saveScene');
  return true;
}
