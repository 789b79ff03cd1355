/**
 * Runs in the page's own world, so it may use nothing from outside itself: inserts at the caret of the UEditor whose body
 * has the focus, with the events by which it keeps its own undo history. `ignored` when there is no such editor.
 */
export function insertInUeditor(text: string, deadline: number): 'acted' | 'ignored' {
  if (Date.now() > deadline) return 'ignored';
  interface Editor {
    body?: HTMLElement;
    document?: Document;
    fireEvent(name: string): unknown;
    selection?: { getRange(): unknown };
    /** What it selects whenever its window gets the focus: the selection that it had at the last blur. */
    _bakRange?: unknown;
  }
  interface Host extends Window {
    UE?: { instants?: Record<string, Editor> };
  }
  let instances: Editor[];
  try {
    instances = Object.values((window.parent as Host).UE?.instants ?? {});
  } catch {
    return 'ignored';
  }
  const editor = instances.find((each) => each.body?.contains(document.activeElement));
  if (!editor?.document) return 'ignored';
  editor.fireEvent('saveScene');
  const doc = editor.document;
  // Firefox makes a line break of `\n`, where its Enter makes a paragraph.
  const lines = navigator.userAgent.includes('Firefox/') ? text.split('\n') : [text];
  lines.forEach((line, at) => {
    if (at > 0) doc.execCommand('insertParagraph');
    if (line !== '') doc.execCommand('insertText', false, line);
  });
  editor.fireEvent('contentchange');
  editor.fireEvent('saveScene');
  // Else a focus that comes late puts the caret back to where it stood before.
  if (editor.selection) editor._bakRange = editor.selection.getRange();
  return 'acted';
}
