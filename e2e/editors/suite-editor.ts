import type { Setting } from './stage';

export type BrowserName = 'chromium' | 'firefox';

/** The behaviours, by the name that the table has for them. */
export type BehaviourName =
  | 'phrase'
  | 'undo'
  | 'selection'
  | 'paragraphs'
  | 'paragraphs-undo'
  | 'refocus'
  | 'foreign'
  | 'sidebar'
  | 'literal'
  | 'long'
  | 'caret'
  | 'own-step'
  | 'twice'
  | 'composition';

/** What an editor does not do, with the words that the test then shows and the reason. */
export interface Limit {
  behaviour: BehaviourName;
  /** Default: both. */
  browser?: BrowserName;
  /** Default: both. */
  setting?: Setting;
  /** Only in a window with a real keyboard, which the page is without while the sidebar has it. */
  withKeyboard?: true;
  /** It is seen in some runs only. */
  unsteady?: true;
  /** Stands in the message of the test: what was read instead. */
  shows: string;
  /** Why, in the words of the table. */
  why: string;
}

/** An editor of the suite and what it can do. */
export interface SuiteEditor {
  name: string;
  /** Holds one line alone. */
  oneLine?: true;
  /** Takes an undo step for a part of the one before when it comes within half a second or changes little; so does its own typing. */
  mergesSteps?: true;
  /** Is drawn on a canvas: the product can only say that it sent the text. */
  drawn?: true;
  limits?: readonly Limit[];
}
