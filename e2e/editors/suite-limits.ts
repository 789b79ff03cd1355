import type { BehaviourName, Limit } from './suite-editor';

/** Limits of both behaviours that undo, for one reason, in some runs. */
function undoLimits(why: string): Limit[] {
  return [
    { behaviour: 'undo', shows: "to be '我们要做好工作'", why, unsteady: true },
    { behaviour: 'paragraphs-undo', shows: "to be '开头结尾", why, unsteady: true },
  ];
}

/** Of editors that note a change in a history of their own some time after it. */
export const LATE_HISTORY = undoLimits(
  'Its own history notes a change only some time later; a key that comes at once finds nothing to undo.',
);

/** Of editors that make one step of what comes within half a second. */
export const JOINED_STEPS = undoLimits(
  'It joins what comes within half a second to one step, and the test has only just set the text.',
);

const UNKNOWN_PASTE =
  'Its paste changes the DOM itself, and without its optional undo plugin it has no history: no undo takes a paste back, a person’s or ours';

/** Of editors that put a paste in by themselves and leave undo to the browser, which does not know of it. */
export const PASTE_WITHOUT_HISTORY: readonly Limit[] = [
  { behaviour: 'undo', shows: "to be '我们要做好工作'", why: `${UNKNOWN_PASTE}.` },
  { behaviour: 'paragraphs-undo', shows: "to be '开头结尾", why: `${UNKNOWN_PASTE}.` },
  {
    behaviour: 'own-step',
    shows: "to be '前ab后'",
    why: `${UNKNOWN_PASTE}; Ctrl+Z takes what was typed before.`,
  },
];

function noField(behaviour: BehaviourName): Limit {
  return {
    behaviour,
    shows: "reason: 'no-caret'",
    why: 'The cell stores its value and takes its field away as soon as the focus leaves it; the sidebar says that there is no caret.',
  };
}

const LEAVING: readonly BehaviourName[] = ['refocus', 'foreign'];
const WITHIN: readonly BehaviourName[] = [
  'phrase',
  'undo',
  'selection',
  'sidebar',
  'literal',
  'long',
  'caret',
  'own-step',
  'twice',
];

/** Of a field that stands only while it has the keyboard, which in a real window it has not while the sidebar does. */
export const CLOSES_ON_BLUR: readonly Limit[] = [
  ...LEAVING.map(noField),
  // Firefox takes the focus from a page without a screen as well.
  Object.assign(noField('sidebar'), { browser: 'firefox' as const }),
  ...WITHIN.map((behaviour): Limit => Object.assign(noField(behaviour), { withKeyboard: true })),
];

/** Of editors that put a selection of their own back when the keyboard returns, which in Firefox is the one behind the text. */
export const CARET_PUT_BACK: readonly Limit[] = [
  {
    behaviour: 'caret',
    browser: 'firefox',
    withKeyboard: true,
    shows: 'Object.is equality',
    why: 'When the keyboard is back it returns to the selection that it noted right behind the text, not to the place inside it.',
  },
];

/** Of a cell whose grid closes it at a click elsewhere in the page, and keeps it open while the keyboard is in the sidebar. */
export const CLOSES_ON_CLICK: readonly Limit[] = [
  {
    behaviour: 'refocus',
    setting: 'page',
    shows: "reason: 'no-caret'",
    why: 'A click elsewhere in the page ends the editing of the cell and hides its field; the sidebar says that there is no caret.',
  },
];
