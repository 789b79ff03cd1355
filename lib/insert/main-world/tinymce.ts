/**
 * Runs in the page's own world, so it may use nothing from outside itself: inserts at the caret of the TinyMCE editor whose
 * body has the focus, as an undo step of its own. `ignored` when there is no such editor.
 */
export function insertInTinymce(text: string, deadline: number): 'acted' | 'ignored' {
  if (Date.now() > deadline) return 'ignored';
  interface Editor {
    getBody(): HTMLElement | null;
    getDoc(): Document;
    undoManager: { add(): unknown };
  }
  interface Manager {
    get?: (() => Editor[]) | undefined;
  }
  /** HugeRTE is TinyMCE under another name. */
  interface Host extends Window {
    tinymce?: Manager;
    hugerte?: Manager;
  }
  // Inside the editor's own frame `tinymce` is the body element (its id), so the function is what counts.
  for (const view of [window, window.parent] as Host[]) {
    let editors: Editor[];
    try {
      editors = [view.tinymce, view.hugerte].flatMap((manager) =>
        typeof manager?.get === 'function' ? manager.get() : [],
      );
    } catch {
      continue;
    }
    const editor = editors.find((each) => {
      const body = each.getBody();
      return body !== null && body.contains(document.activeElement);
    });
    if (!editor) continue;
    editor.undoManager.add();
    const doc = editor.getDoc();
    // Firefox makes a line break of `\n`, where its Enter makes a paragraph.
    const lines = navigator.userAgent.includes('Firefox/') ? text.split('\n') : [text];
    lines.forEach((line, at) => {
      if (at > 0) doc.execCommand('insertParagraph');
      if (line !== '') doc.execCommand('insertText', false, line);
    });
    editor.undoManager.add();
    return 'acted';
  }
  return 'ignored';
}
