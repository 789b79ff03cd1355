import type { Insertion, InsertResult, TargetState } from '@/lib/delivery/types';
import type { Screen } from '../harness/screen';
import { callTarget, type EditorOnStage, type Setting, type Stage } from './stage';

/**
 * A browser in a window on a screen, with a keyboard that is in one place at a time: in the sidebar while the text is inserted, and in
 * the page only when the sidebar has been closed.
 */
export abstract class OnScreenStage implements Stage {
  constructor(private readonly screen: Screen) {}

  abstract open(name: string, setting?: Setting): Promise<EditorOnStage>;
  abstract leave(): Promise<void>;
  /** Closes the sidebar by Escape, which gives the keyboard back. */
  abstract enterPage(): Promise<void>;
  /** Opens the sidebar by its keys, unless it is open. */
  abstract enterSidebar(): Promise<void>;
  /** Runs code in the sidebar, which has the keyboard then. */
  abstract evaluateInSidebar<T>(code: string): Promise<T>;
  abstract close(): Promise<void>;

  async type(text: string): Promise<void> {
    await this.enterPage();
    await this.screen.type(text);
  }

  async undo(): Promise<void> {
    await this.enterPage();
    await this.screen.press('ctrl+z');
  }

  deliver(insertion: Insertion): Promise<InsertResult> {
    return this.evaluateInSidebar(callTarget(`deliver(tabId, ${JSON.stringify(insertion)})`));
  }

  readonly locate = (): Promise<TargetState> =>
    this.evaluateInSidebar(callTarget('locateTarget(tabId)'));
}
