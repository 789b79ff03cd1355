import type { PageModel } from '../page-model/page-report';
import type { Technique } from '../technique';

/** A kind of editor, and how it takes text. */
export interface Family {
  readonly name: string;
  /** The root of the editor that the editable belongs to, which is read back; null when it is not of this family. */
  recognise(editable: HTMLElement): HTMLElement | null;
  /** The page's own model, which is tried before the techniques: it is read before and after the text is put in. */
  readonly model?: PageModel;
  /** A selector of the elements in which the selection must stand, or a paste goes elsewhere. */
  readonly leaf?: string;
  /** How long (ms) the text must have stood there before it counts: the editor takes back what it has not settled. */
  readonly reverts?: number;
  /** In order; a later one is tried only when it is certain that those before did nothing. */
  readonly techniques: readonly Technique[];
  /** True where the editor has no undo of its own, and the browser's takes back one paragraph only. */
  readonly lacksUndo?: true;
  /** How long (ms) the editor takes to notice that it has its focus or selection back; default 60 (CKEditor 5 waits for 50). */
  readonly settle?: number;
  /** Sends the editor what it gets with the keyboard, which is in the sidebar; for those that take no text, or hide their selection, without it. */
  wake?(editable: HTMLElement): void;
  /** Undoes `wake` after the insertion; for those that would otherwise go back to an earlier selection later. */
  rest?(editable: HTMLElement): void;
  /**
   * `lines`: the root shows only the lines in view, in no fixed order; each new paragraph must have appeared.
   * `drawn`: the same, but the text may be on a canvas, and then it can't be read back at all.
   * `blocks`: the root shows only the blocks in view; the surroundings of the caret are read, and failing that, as for `lines`.
   * `marked`: the root shows the whole text, with signs of its own between the characters.
   * By default the whole text is read.
   */
  readonly shows?: 'lines' | 'drawn' | 'blocks' | 'marked';
}

/** The usual way to recognise an editor: the nearest ancestor that its own mark stands on. */
export function nearest(selector: string): Family['recognise'] {
  return (editable) => editable.closest<HTMLElement>(selector);
}
